// Sorting by several keys, descending, with missing values last, numbers in texts, and by a given order.
interface Row {
  readonly id: number;
  readonly team?: string;
  readonly score: number | null;
  readonly tag: string;
}
const rows: Row[] = [
  { id: 1, team: "red", score: 5, tag: "v10" },
  { id: 2, score: null, tag: "v9" },
  { id: 3, team: "blue", score: 5, tag: "v9b" },
  { id: 4, team: "red", score: 9, tag: "v1" },
  { id: 5, team: "blue", score: null, tag: "v10" },
  { id: 6, team: "green", score: -1, tag: "V2" },
];
type Compare<T> = (a: T, b: T) => number;
const by = <T>(...compares: Compare<T>[]): Compare<T> => (a, b) => compares.reduce((order, next) => order || next(a, b), 0);
const last = <T, K>(get: (x: T) => K | null | undefined, compare: Compare<K>): Compare<T> => (a, b) => {
  const [x, y] = [get(a), get(b)];
  if (x == null || y == null) return Number(x == null) - Number(y == null);
  return compare(x, y);
};
const num: Compare<number> = (a, b) => a - b;
const text: Compare<string> = (a, b) => (a < b ? -1 : Number(a > b));
const down = <T>(c: Compare<T>): Compare<T> => (a, b) => c(b, a);
const natural: Compare<string> = (a, b) => {
  const [p, q] = [a, b].map((s): string[] => s.toLowerCase().match(/\d+|\D+/g) ?? []) as [string[], string[]];
  for (let i = 0; i < Math.max(p.length, q.length); i++) {
    if (p[i] === undefined || q[i] === undefined) return p.length - q.length;
    const order = /\d/.test(p[i]!) && /\d/.test(q[i]!) ? Number(p[i]) - Number(q[i]) : text(p[i]!, q[i]!);
    if (order) return order;
  }
  return 0;
};
const ids = (c: Compare<Row>): string => rows.toSorted(c).map((r) => r.id).join("");
console.log(ids(last((r) => r.score, num)), ids(last((r) => r.score, down(num))), ids(by(last((r) => r.team, text), last((r) => r.score, down(num)))), ids((a, b) => natural(a.tag, b.tag)));
const rank = new Map(["green", "red", "blue"].map((t, i) => [t, i]));
console.log(ids(by(last((r) => rank.get(r.team ?? ""), num), (a, b) => b.id - a.id)), ids(() => 0), ["10", "9", "1", "a", "B"].sort().join(), [3, 20, 100].sort().join());
