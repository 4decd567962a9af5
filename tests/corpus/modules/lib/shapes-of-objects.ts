// Literals with the same keys as in the module that imports this one.
export const pair = (x: number, y: number) => ({ x, y });
export const named = (name: string, x: number) => ({ name, x });
export function read(o: { x: number; y?: number }): string {
  return `${o.x},${o.y}`;
}
