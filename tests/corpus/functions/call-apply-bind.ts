// call, apply and bind with this, partial arguments and spread.
function show(this: { tag: string } | undefined, ...args: number[]): string {
  return `${this?.tag ?? "none"}:${args.join()}`;
}
const o = { tag: "o" };
console.log(show.call(o, 1, 2), show.apply(o, [3, 4]), show.bind(o, 5)(6, 7), show.call(undefined));
const bound = show.bind(o, 1).bind(undefined, 2);
console.log(bound(3), bound.name, show.length, bound.length);
console.log(Math.max.apply(null, [1, 5, 3]));
