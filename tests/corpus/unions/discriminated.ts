// Discriminated unions with switch and exhaustiveness.
type Shape =
  | { kind: "circle"; r: number }
  | { kind: "rect"; w: number; h: number }
  | { kind: "empty" };
function area(s: Shape): number {
  switch (s.kind) {
    case "circle":
      return 3 * s.r * s.r;
    case "rect":
      return s.w * s.h;
    case "empty":
      return 0;
    default: {
      const never: never = s;
      return never;
    }
  }
}
const shapes: Shape[] = [{ kind: "circle", r: 2 }, { kind: "rect", w: 3, h: 4 }, { kind: "empty" }];
console.log(shapes.map(area), shapes.map((s) => s.kind));
let total = 0;
for (const s of shapes) if (s.kind === "rect") total += s.w;
console.log(total);
type Result = { ok: true; value: number } | { ok: false; error: string };
const parse = (s: string): Result => {
  const n = Number(s);
  return Number.isNaN(n) ? { ok: false, error: "bad " + s } : { ok: true, value: n };
};
for (const t of ["1", "x", "2.5"]) {
  const r = parse(t);
  console.log(r.ok ? r.value : r.error);
}
