// An image in typed arrays: to grey, blurred with a kernel, thresholded, counted.

export const expected = 40244;

const WIDTH = 256;
const HEIGHT = 192;

function picture(): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = (y * WIDTH + x) * 4;
      pixels[at] = x ^ y;
      pixels[at + 1] = (x * y) >> 4;
      pixels[at + 2] = 300 - x;
      pixels[at + 3] = 255;
    }
  }
  return pixels;
}

function grey(pixels: Uint8ClampedArray): Float32Array {
  const out = new Float32Array(WIDTH * HEIGHT);
  for (let i = 0; i < out.length; i++) {
    const at = i * 4;
    out[i] = 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!;
  }
  return out;
}

function blur(source: Float32Array, kernel: Float64Array): Float32Array {
  const out = new Float32Array(source.length);
  for (let y = 1; y < HEIGHT - 1; y++) {
    for (let x = 1; x < WIDTH - 1; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++)
          sum += source[(y + dy) * WIDTH + x + dx]! * kernel[(dy + 1) * 3 + dx + 1]!;
      out[y * WIDTH + x] = sum;
    }
  }
  return out;
}

export function run(): number {
  const kernel = Float64Array.of(1, 2, 1, 2, 4, 2, 1, 2, 1).map((k) => k / 16);
  const image = blur(blur(grey(picture()), kernel), kernel);
  const histogram = new Uint32Array(16);
  for (const value of image) histogram[value >> 4]!++;
  return histogram.subarray(8).reduce((a, b) => a + b, 0);
}
