// Loaded by import().
export const value = "lazy value";
export function double(n: number): number {
  return n * 2;
}
export default "lazy default";
