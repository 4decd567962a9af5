// Closures over parameters, loop variables, catch bindings, this and each other.
function make(a: number, { b }: { b: number }, ...rest: number[]): () => number {
  let c = 1;
  const inner = (): number => a + b + rest.length + c++;
  return () => inner() * 10;
}
const f = make(1, { b: 2 }, 3, 4);
console.log(f(), f());
const errors: (() => string)[] = [];
for (const m of ["x", "y"]) {
  try {
    throw new Error(m);
  } catch (e) {
    errors.push(() => (e as Error).message + m);
  }
}
console.log(errors.map((g) => g()));
const counter = ((): { up(): number; down(): number } => {
  let n = 0;
  return { up: () => ++n, down: () => --n };
})();
console.log(counter.up(), counter.up(), counter.down());
