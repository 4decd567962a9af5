// The Mandelbrot set: pure arithmetic on local doubles.

export const expected = 1590948;

export function run(): number {
  const size = 200;
  const limit = 4;
  let inside = 0;
  let sum = 0;
  for (let py = 0; py < size; py++) {
    const ci = (2 * py) / size - 1;
    for (let px = 0; px < size; px++) {
      const cr = (2 * px) / size - 1.5;
      let zr = 0;
      let zi = 0;
      let i = 0;
      while (i < 50 && zr * zr + zi * zi < limit) {
        const next = zr * zr - zi * zi + cr;
        zi = 2 * zr * zi + ci;
        zr = next;
        i++;
      }
      if (i === 50) inside++;
      sum = (sum + i * (px + 1)) % 1_000_003;
    }
  }
  return inside * 100 + (sum % 100);
}
