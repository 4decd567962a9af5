// Closures over top-level variables changed by several functions.
let total = 0;
let label: string | null = null;
const history: number[] = [];
function add(n: number): void {
  total += n;
  history.push(total);
}
const setLabel = (s: string | null): void => {
  label = s;
};
const show = (): string => `${label ?? "none"}:${total}`;
add(5);
console.log(show());
setLabel("L");
add(-7.5);
console.log(show(), history);
const undo = (): boolean => {
  history.pop();
  total = history.at(-1) ?? 0;
  return history.length > 0;
};
console.log(undo(), show(), undo(), show());
function counter(): () => number {
  return () => (total += 1);
}
const [c1, c2] = [counter(), counter()];
c1!();
c2!();
console.log(total);
