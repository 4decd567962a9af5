// Exported through export *.
export let star1 = 5;
export function scale(n: number): number {
  star1 += n;
  return star1;
}
