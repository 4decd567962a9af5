// Overloads of functions, methods and constructors.
function pad(v: number): string;
function pad(v: string, width: number): string;
function pad(v: number | string, width = 4): string {
  return String(v).padStart(width, "_");
}
class Vec {
  readonly x: number;
  readonly y: number;
  constructor(both: number);
  constructor(x: number, y: number);
  constructor(x: number, y: number = x) {
    this.x = x;
    this.y = y;
  }
  at(i: 0 | 1): number;
  at(name: "x" | "y"): number;
  at(i: 0 | 1 | "x" | "y"): number {
    return i === 0 || i === "x" ? this.x : this.y;
  }
}
console.log(pad(7), pad("a", 3), new Vec(3).at(1), new Vec(1, 2).at("y"));
