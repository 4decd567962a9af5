// Exports of every form for exports-basic.ts.
export const PI = 3;
export const greeting = "hello " + PI;
export function add(a: number, b: number): number {
  return a + b;
}
export class Point {
  x: number;
  y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  sum(): number {
    return add(this.x, this.y);
  }
}
const makeIt = (n: number): Point => new Point(n, n);
const v = "1.0";
export { makeIt as makePoint, v as version };
export default function multiply(a: number, b: number): number {
  return a * b;
}
