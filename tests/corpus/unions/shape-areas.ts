// Discriminated unions with never-checks, nested discriminants, and narrowing by `in`.
type Shape =
  | { kind: "circle"; radius: number }
  | { kind: "rect"; width: number; height: number }
  | { kind: "polygon"; points: readonly (readonly [number, number])[] }
  | { kind: "group"; parts: Shape[] };
const unreachable = (x: never): never => {
  throw new Error(`unknown shape ${JSON.stringify(x)}`);
};
function area(s: Shape): number {
  switch (s.kind) {
    case "circle":
      return Math.PI * s.radius ** 2;
    case "rect":
      return s.width * s.height;
    case "polygon": {
      let twice = 0;
      s.points.forEach(([x, y], i) => {
        const [x2, y2] = s.points[(i + 1) % s.points.length]!;
        twice += x * y2 - x2 * y;
      });
      return Math.abs(twice) / 2;
    }
    case "group":
      return s.parts.reduce((sum, p) => sum + area(p), 0);
    default:
      return unreachable(s);
  }
}
const shapes: Shape[] = [
  { kind: "circle", radius: 2 },
  { kind: "rect", width: 3, height: 0.5 },
  { kind: "polygon", points: [[0, 0], [4, 0], [0, 3]] },
];
const group: Shape = { kind: "group", parts: [...shapes, { kind: "group", parts: [] }] };
for (const s of [...shapes, group]) console.log(s.kind, area(s).toFixed(4));
try {
  area(JSON.parse('{"kind":"blob"}') as Shape);
} catch (error) {
  console.log((error as Error).message);
}
const widest = (s: Shape): number => ("width" in s ? s.width : "radius" in s ? s.radius * 2 : "parts" in s ? Math.max(0, ...s.parts.map(widest)) : NaN);
console.log(shapes.map(widest), widest({ kind: "group", parts: shapes.slice(0, 2) }));
const counts = shapes.reduce<{ [K in Shape["kind"]]?: number }>((c, { kind }) => ({ ...c, [kind]: (c[kind] ?? 0) + 1 }), {});
console.log(counts);
