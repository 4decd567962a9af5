// An anonymous function as the default export.
export default function (n: number): number {
  return n + 1;
}
