// A function as the default export.
export default function triple(n: number): number {
  return n * 3;
}
