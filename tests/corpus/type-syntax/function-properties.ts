// Functions with properties of their own.
function counter(): number {
  return ++counter.calls;
}
counter.calls = 0;
counter();
counter();
const tagged = Object.assign((x: number): number => x * 2, { label: "double", meta: { v: 1 } });
const fn: { (x: number): number; unit?: string } = (x) => x + 1;
fn.unit = "px";
console.log(counter.calls, tagged(4), tagged.label, tagged.meta, fn(1), fn.unit, Object.keys(fn), "unit" in fn);
