// Destructuring: the source first, then place by place from left to right, defaults only where something is missing.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
const target: { x: number; y: number; list: number[] } = { x: 0, y: 0, list: [] };
[t("t1", target).x, t("t2", target).y = t("default", 8)] = t("source", [1]) as [number, number?];
console.log(target.x, target.y, log.join(" "));
log.length = 0;
({ a: t("list", target.list)[t("index", 0)], b: target.y = t("default", 9) } = t("source", { a: 4 }) as {
  a: number;
  b?: number;
});
console.log(target, log.join(" "));
log.length = 0;
const o = {
  get first(): number | undefined {
    log.push("get first");
    return undefined;
  },
  get second(): { deep?: string } {
    log.push("get second");
    return {};
  },
};
const { first = t("d1", 1), second: { deep = t("d2", "deep") } = t("unused", {} as { deep?: string }) } = o;
console.log(first, deep, log.join(" "));
log.length = 0;
let a = 1;
let b = 2;
let c = 3;
[a, b, c] = [c, a, b];
console.log(a, b, c);
[a, [b = a, c = b]] = [b, []] as [number, [number?, number?]];
console.log(a, b, c);
function f([p = t("p", 1), q = p + 1]: number[], { r = t("r", p + q) } = {} as { r?: number }): number {
  return p * 100 + q * 10 + r;
}
console.log(f([]), f([5]), f([1, 2], { r: 3 }), log.join(" "));
