let count = 1;
export default count;
export { count as now };

export function bump(by: number): number {
  count += by;
  return count;
}

bump(10);
