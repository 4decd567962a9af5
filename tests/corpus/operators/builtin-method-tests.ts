// Methods of builtin values are there: optional calls call them, and conditions on them hold.
const list = [1, 2, 3];
const text: string = "abc";
const map = new Map([[1, 2]]);
const bytes = new Uint8Array([5, 6]);
const amount: number = 2.5;
console.log(list.at?.(0), text.at?.(1), map.get?.(1), bytes.at?.(-1), amount.toFixed?.(2), 5n.toString?.());
const perhaps: number[] | undefined = list.length > 5 ? undefined : list;
const never: number[] | undefined = list.length > 5 ? list : undefined;
console.log(perhaps?.at?.(0), perhaps?.map?.((x) => x + 1), never?.at?.(0), never?.map?.((x) => x + 1).length);
const log: string[] = [];
const make = (): number[] => {
  log.push("made");
  return list;
};
const index = (): number => {
  log.push("index");
  return 1;
};
console.log(make().at?.(index()), log.join());
if (typeof list.at === "function") console.log("typeof");
if (list.at) console.log(list.at(0));
if (list.at !== undefined && text.padStart != null) console.log("there");
if (!list.flat) console.log("never");
console.log(list.at ? list.at(1) : 0, typeof make().map, log.length);
console.log(list.findLast && list.findLast((x) => x < 3), typeof text.at === "undefined");
while (list.pop) {
  if (list.pop() === undefined) break;
}
console.log(list.length);
