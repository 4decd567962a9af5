// Variables of every representation that others read and this module changes.
export let count = 0;
export let ratio = 0.5;
export let name = "start";
export let ready = false;
export let list: number[] = [];
export let last: { value: number } | null = null;
export function advance(by: number): void {
  count = (count + by) | 0;
  ratio *= by;
  name += `-${by}`;
  ready = !ready;
  list = [...list, by];
  last = { value: by };
}
