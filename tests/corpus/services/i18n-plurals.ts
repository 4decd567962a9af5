// Message tables: nested keys, parameters, plurals and selects, with a fallback chain of locales.
type Plural = { readonly zero?: string; readonly one: string; readonly few?: string; readonly other: string };
type Message = string | Plural | ((args: Args) => string);
type Args = Readonly<Record<string, string | number>>;
interface Table { readonly [key: string]: Message | Table }
const english = {
  cart: { title: "Cart of {name}", items: { zero: "no items", one: "{n} item", other: "{n} items" } },
  total: ({ amount }: Args) => `Total: $${Number(amount).toFixed(2)}`,
  only: "English {{literal}} {missing}",
} satisfies Table;
const polish = { cart: { items: { one: "{n} rzecz", few: "{n} rzeczy", other: "{n} rzeczy!" } } } as const satisfies Table;
const tables = new Map<string, Table>([["en", english], ["pl", polish]]);
const isPlural = (m: Message | Table): m is Plural => typeof m === "object" && "other" in m && typeof m["other"] === "string";
const rules: Record<string, (n: number) => keyof Plural> = {
  en: (n) => (n === 0 ? "zero" : n === 1 ? "one" : "other"),
  pl: (n) => (n === 1 ? "one" : n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14) ? "few" : "other"),
};
function* chain(locale: string): Iterable<string> {
  for (let parts = locale.split("-"); parts.length > 0; parts = parts.slice(0, -1)) yield parts.join("-");
  yield "en";
}
function find(table: Table | undefined, key: string): Message | undefined {
  let at: Message | Table | undefined = table;
  for (const part of key.split(".")) {
    if (typeof at !== "object" || isPlural(at)) return undefined;
    at = at[part];
  }
  return typeof at === "object" && !isPlural(at) ? undefined : at;
}
const missing = new Set<string>();
function translate(locale: string, key: string, args: Args = {}): string {
  for (const candidate of chain(locale)) {
    const message = find(tables.get(candidate), key);
    if (message === undefined) continue;
    if (typeof message === "function") return message(args);
    const text = typeof message === "string" ? message : (message[rules[candidate]?.(Number(args["n"])) ?? "other"] ?? message.other);
    return text.replace(/\{\{(\w+)\}\}|\{(\w+)\}/g, (all, escaped?: string, name?: string) =>
      escaped !== undefined ? `{${escaped}}` : String(args[name!] ?? (missing.add(`${key}/${name}`), all)));
  }
  return `[${key}]`;
}
for (const n of [0, 1, 2, 5, 12, 22, 1.5, NaN]) console.log(n, "|", translate("en-GB", "cart.items", { n }), "|", translate("pl-PL-x", "cart.items", { n }));
console.log(translate("pl", "cart.title", { name: "$& $1" }), translate("pl", "total", { amount: "12.345" }));
console.log(translate("de", "only"), translate("de", "cart"), translate("de", "cart.items.one.x"), translate("de", ""), [...missing]);
