// An optional chain that stops evaluates nothing more: no arguments, no keys, no further links.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
interface Node {
  value: number;
  next?: Node;
  get?(key: string): number;
  list?: number[];
}
const full: Node = { value: 1, next: { value: 2, list: [7, 8] }, get: (key) => key.length };
const none = undefined as Node | undefined;
console.log(t("full", full)?.next?.list?.[t("index", 1)]);
console.log(t("none", none)?.next?.list?.[t("skipped", 1)]);
console.log(full.get?.(t("key", "abc")), full.next?.get?.(t("skipped", "abc")));
console.log(none?.get?.(t("skipped", "x")).toFixed(t("skipped", 2)));
console.log(full.next?.next?.value ?? t("fallback", -1));
console.log(delete full.next?.list, delete none?.next?.[t("skipped", "list") as "list"]);
console.log(full.next);
console.log(log.join(" "));
log.length = 0;
const makers: (((n: number) => number) | undefined)[] = [(n) => n * 2, undefined];
for (let i = 0; i < 3; i++) console.log(makers[t("at" + i, i)]?.(t("argument" + i, 10)));
console.log(log.join(" "));
const text = null as string | null;
console.log(text?.trim().length, (text?.trim() ?? "x").length, text?.[0]?.codePointAt(0));
