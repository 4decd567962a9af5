// Has the same private names as twin-a.ts.
const label = "twin";
let calls = 0;
function helper(x: number): number {
  return x + 100;
}
const step = (x: number): number => {
  calls += 1;
  return helper(x) * 2;
};
export class Box {
  readonly #value: number;
  constructor(value: number) {
    this.#value = value;
  }
  get(): string {
    return `b${step(this.#value)}`;
  }
}
export const tag = (): string => label;
export const count = (): number => calls;
export const big = 123456789012345678901234567890n;
export const lone = "\ud800x";
