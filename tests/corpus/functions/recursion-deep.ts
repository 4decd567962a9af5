// Mutual and deep recursion, Ackermann, permutations, Hanoi.
function ack(m: number, n: number): number {
  if (m === 0) return n + 1;
  if (n === 0) return ack(m - 1, 1);
  return ack(m - 1, ack(m, n - 1));
}
console.log(ack(2, 3), ack(1, 10));
function depth(n: number): number {
  return n === 0 ? 0 : 1 + depth(n - 1);
}
console.log(depth(5000));
function permute(s: string): string[] {
  if (s.length < 2) return [s];
  return [...s].flatMap((c, i) => permute(s.slice(0, i) + s.slice(i + 1)).map((p) => c + p));
}
console.log(permute("abc"), permute("abcd").length);
const moves: string[] = [];
const hanoi = (n: number, a: string, b: string, c: string): void => {
  if (n === 0) return;
  hanoi(n - 1, a, c, b);
  moves.push(a + b);
  hanoi(n - 1, c, b, a);
};
hanoi(3, "A", "B", "C");
console.log(moves.join(" "));
