// Literal unions, const objects as enums, template literal types, satisfies.
const Level = { Low: 1, Mid: 5, High: 10 } as const;
type Level = (typeof Level)[keyof typeof Level];
const name = (l: Level): string => {
  for (const [k, v] of Object.entries(Level)) if (v === l) return k;
  return "?";
};
console.log(name(1), name(Level.High), Level.Mid + Level.Low, Level);
type Dir = "n" | "s" | "e" | "w";
const opposite: Record<Dir, Dir> = { n: "s", s: "n", e: "w", w: "e" };
console.log((["n", "e"] as Dir[]).map((d) => opposite[d] + d));
const move = (d: Dir, [x, y]: [number, number]): [number, number] => {
  switch (d) {
    case "n": return [x, y + 1];
    case "s": return [x, y - 1];
    case "e": return [x + 1, y];
    case "w": return [x - 1, y];
  }
};
console.log((["n", "n", "e", "s", "w", "w"] as const).reduce<[number, number]>((p, d) => move(d, p), [0, 0]));
const config = { host: "h", port: 80 } satisfies Record<string, string | number>;
console.log(config.host.length + config.port);
type Key = `k${number}`;
const key: Key = `k${5}`;
const flags: 0 | 1 | 2 = (config.port > 50 ? 2 : 1) as 0 | 1 | 2;
console.log(key, flags | 1, -1 as -1);
