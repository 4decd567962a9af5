// satisfies, as const and const type parameters leave values alone.
const palette = { red: [255, 0, 0], green: "#0f0" } satisfies Record<string, string | number[]>;
console.log(palette.red.map((n) => n + 1), palette.green.toUpperCase());
const routes = ["a", "b"] as const;
type Route = (typeof routes)[number];
const go = (r: Route): string => `go ${r}`;
function tuple<const T extends readonly unknown[]>(...args: T): T {
  return args;
}
const t = tuple(1, "two", true);
console.log(routes.map(go), t, t[1].length);
const Direction = { Up: 0, Down: 1 } as const;
type Direction = (typeof Direction)[keyof typeof Direction];
const turn = (d: Direction): Direction => (d === Direction.Up ? Direction.Down : Direction.Up);
console.log(turn(Direction.Up), turn(1));
