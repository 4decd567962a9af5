// Pages by number and by cursor over the same list.
interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
  readonly next?: number;
  readonly previous?: number;
}

function paginate<T>(all: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const wanted = Math.min(Math.max(1, Math.trunc(page)), pages);
  const items = all.slice((wanted - 1) * size, wanted * size);
  return {
    items,
    page: wanted,
    pages,
    ...(wanted < pages && { next: wanted + 1 }),
    ...(wanted > 1 && { previous: wanted - 1 }),
  };
}

interface CursorPage<T> {
  items: T[];
  cursor: string | null;
}

function after<T extends { id: number }>(all: readonly T[], cursor: string | null, limit: number): CursorPage<T> {
  const from = cursor === null ? -Infinity : Number(atob(cursor));
  const items = all.filter((x) => x.id > from).slice(0, limit);
  const last = items.at(-1);
  const hasMore = last !== undefined && all.some((x) => x.id > last.id);
  return { items, cursor: hasMore ? btoa(String(last.id)) : null };
}

const users = Array.from({ length: 11 }, (_, i) => ({ id: i * 3, name: `u${i}` }));
for (const [page, size] of [[1, 4], [2, 4], [3, 4], [9, 4], [-1, 20], [1.9, 11]] as const) {
  const { items, ...rest } = paginate(users, page, size);
  console.log(items.map((u) => u.name).join(), rest);
}
console.log(paginate([], 1, 10));
let cursor: string | null = null;
let turns = 0;
do {
  const page: CursorPage<{ id: number; name: string }> = after(users, cursor, 4);
  console.log(page.items.map((u) => u.id), page.cursor);
  cursor = page.cursor;
} while (cursor !== null && turns++ < 5);
