// A grey image in bytes: blur, threshold, histogram, run lengths.
const width = 12;
const height = 8;
const image = Uint8ClampedArray.from({ length: width * height }, (_, i) => ((i % width) * 20 + Math.floor(i / width) * 13) % 256);
function blur(source: Uint8ClampedArray): Uint8ClampedArray {
  const target = new Uint8ClampedArray(source.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const value = x + dx < 0 || x + dx >= width ? undefined : source[(y + dy) * width + x + dx];
          if (value === undefined) continue;
          sum += value;
          count++;
        }
      }
      target[y * width + x] = sum / count;
    }
  }
  return target;
}
const soft = blur(image);
console.log(soft.subarray(0, width), soft.reduce((a, b) => a + b));
const histogram = new Uint32Array(8);
for (const value of soft) histogram[value >> 5]!++;
console.log(histogram);
const runs: number[] = [];
let last = -1;
for (const value of soft.map((v) => (v > 100 ? 255 : 0))) {
  if (value === last) runs[runs.length - 1]!++;
  else runs.push(1);
  last = value;
}
console.log(runs, image.map((v) => v * 2).join().length);
