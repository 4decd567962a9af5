// Pages by offset and by cursor over the same sorted data, with encoded cursors and async iteration over all pages.
interface Item { id: number; score: number; title: string }
interface Page<T> { readonly items: readonly T[]; readonly next: string | null; readonly total: number }
const items: Item[] = Array.from({ length: 11 }, (_, id) => ({ id, score: (id * 7) % 5, title: `t${"abcdefghijk"[id]}` }));
type Order<T> = { [K in keyof T]-?: `${K & string}:${"asc" | "desc"}` }[keyof T];
function comparator<T extends object>(...orders: Order<T>[]): (a: T, b: T) => number {
  const keys = orders.map((order) => {
    const [key, direction] = order.split(":") as [keyof T & string, "asc" | "desc"];
    return { key, sign: direction === "asc" ? 1 : -1 };
  });
  return (a, b) => {
    for (const { key, sign } of keys) {
      if (a[key] < b[key]) return -sign;
      if (a[key] > b[key]) return sign;
    }
    return 0;
  };
}
const encode = (cursor: Pick<Item, "id" | "score">): string => btoa(JSON.stringify(cursor)).replace(/=+$/, "");
function decode(text: string): Pick<Item, "id" | "score"> {
  try {
    const raw: unknown = JSON.parse(atob(text));
    if (typeof raw === "object" && raw !== null && "id" in raw && typeof raw.id === "number" && "score" in raw && typeof raw.score === "number") return { id: raw.id, score: raw.score };
  } catch (cause) {
    throw new Error("bad cursor", { cause });
  }
  throw new Error("bad cursor", { cause: "shape" });
}
const sorted = items.toSorted(comparator<Item>("score:desc", "id:asc"));
function page(limit: number, after?: string | null): Page<Item> {
  let from = 0;
  if (after) {
    const { id, score } = decode(after);
    from = sorted.findIndex((item) => item.score < score || (item.score === score && item.id > id));
    if (from < 0) from = sorted.length;
  }
  const slice = sorted.slice(from, from + limit);
  const last = slice.at(-1);
  return { items: slice, next: last && from + limit < sorted.length ? encode(last) : null, total: sorted.length };
}
async function* all(limit: number): AsyncGenerator<Item, number> {
  let cursor: string | null = null;
  let pages = 0;
  do {
    const { items: chunk, next }: Page<Item> = await Promise.resolve(page(limit, cursor));
    pages++;
    yield* chunk;
    cursor = next;
  } while (cursor !== null);
  return pages;
}
console.log(sorted.map(({ id, score }) => `${id}/${score}`).join(" "));
const first = page(4);
console.log(first.items.map((i) => i.title), first.next, first.next && decode(first.next));
console.log(page(100, first.next).items.length, page(0), page(3, encode({ id: 99, score: -1 })).items);
for (const limit of [4, 11, 12]) {
  const iterator = all(limit);
  const ids: number[] = [];
  let step = await iterator.next();
  for (; !step.done; step = await iterator.next()) ids.push(step.value.id);
  console.log(limit, "pages:", step.value, ids.join());
}
for (const bad of ["!!", btoa("[]"), btoa("nope")]) {
  try {
    page(1, bad);
  } catch (e) {
    const { message, cause } = e as Error;
    console.log(bad, message, cause instanceof Error ? cause.name : cause);
  }
}
