// Exhaustive switches over tags of several kinds: strings, numbers, booleans.
type Shape = { tag: 0; r: number } | { tag: 1; w: number; h: number } | { tag: 2; points: readonly (readonly [number, number])[] };
function area(shape: Shape): number {
  switch (shape.tag) {
    case 0:
      return Math.PI * shape.r ** 2;
    case 1:
      return shape.w * shape.h;
    case 2: {
      let twice = 0;
      for (const [i, [x, y]] of shape.points.entries()) {
        const [nx, ny] = shape.points[(i + 1) % shape.points.length]!;
        twice += x * ny - nx * y;
      }
      return Math.abs(twice) / 2;
    }
  }
}
type Outcome<T> = { ok: true; value: T } | { ok: false; errors: string[] };
const both = <A, B>(a: Outcome<A>, b: Outcome<B>): Outcome<[A, B]> => {
  if (a.ok && b.ok) return { ok: true, value: [a.value, b.value] };
  return { ok: false, errors: [...(a.ok ? [] : a.errors), ...(b.ok ? [] : b.errors)] };
};
const positive = (n: number): Outcome<number> => (n > 0 ? { ok: true, value: n } : { ok: false, errors: [`${n} is not positive`] });
const shapes: Shape[] = [{ tag: 0, r: 1 }, { tag: 1, w: 2, h: 3.5 }, { tag: 2, points: [[0, 0], [4, 0], [4, 3]] }, { tag: 2, points: [] }];
console.log(shapes.map((s) => area(s).toFixed(2)));
console.log(both(positive(1), positive(2)), both(positive(0), both(positive(-1), positive(3))));
