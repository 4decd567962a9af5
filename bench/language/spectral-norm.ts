// The spectral norm of an infinite matrix: arrays of doubles, a small function in the inner loop.

export const expected = "1.274223601";

function a(i: number, j: number): number {
  return 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);
}

function times(v: readonly number[], out: number[]): void {
  for (let i = 0; i < v.length; i++) {
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += a(i, j) * v[j]!;
    out[i] = sum;
  }
}

function timesTransposed(v: readonly number[], out: number[]): void {
  for (let i = 0; i < v.length; i++) {
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += a(j, i) * v[j]!;
    out[i] = sum;
  }
}

export function run(): string {
  const n = 200;
  const u: number[] = new Array<number>(n).fill(1);
  const v: number[] = new Array<number>(n).fill(0);
  const w: number[] = new Array<number>(n).fill(0);
  for (let i = 0; i < 10; i++) {
    times(u, w);
    timesTransposed(w, v);
    times(v, w);
    timesTransposed(w, u);
  }
  let vbv = 0;
  let vv = 0;
  for (let i = 0; i < n; i++) {
    vbv += u[i]! * v[i]!;
    vv += v[i]! * v[i]!;
  }
  return Math.sqrt(vbv / vv).toFixed(9);
}
