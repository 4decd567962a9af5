// A module with state.
export let count = 0;
export const items: string[] = [];
export function increment(): void {
  count++;
  items.push("c" + count);
}
export function reset(): void {
  count = 0;
}
