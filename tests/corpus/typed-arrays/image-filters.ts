// Pixels in byte arrays: drawing, blurring, clamping, histograms, and run-length codes.
const [w, h] = [16, 8];
const image = new Uint8ClampedArray(w * h);
for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) image[y * w + x] = (x - 8) ** 2 + (y * 2 - 8) ** 2 < 40 ? 300 - x * 10 : x * y - 20;
function convolve(source: Uint8ClampedArray, kernel: readonly number[]): Uint8ClampedArray {
  const result = new Uint8ClampedArray(source.length);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let k = 0; k < 9; k++) {
        const [sx, sy] = [x + (k % 3) - 1, y + Math.floor(k / 3) - 1];
        if (sx >= 0 && sx < w && sy >= 0 && sy < h) sum += source[sy * w + sx]! * kernel[k]!;
      }
      result[y * w + x] = sum;
    }
  }
  return result;
}
const show = (pixels: Uint8ClampedArray): string => Array.from({ length: h }, (_, y) => Array.from(pixels.subarray(y * w, (y + 1) * w), (v) => " .:-=+*#%@"[Math.floor(v / 25.6)]).join("")).join("\n");
console.log(show(image));
console.log(show(convolve(image, [1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9, 1 / 9])));
console.log(show(convolve(image, [0, -1, 0, -1, 4.5, -1, 0, -1, 0])));
const runs: [number, number][] = [];
for (const v of image) {
  const last = runs.at(-1);
  if (last?.[0] === v) last[1]++;
  else runs.push([v, 1]);
}
console.log(runs.length, runs.slice(0, 5), image.reduce((a, b) => a + b), Uint32Array.from(image, (v) => v << 24).at(9));
