// Short functions of another module at the edges of numbers; an exception that leaves an inlined one.
import { checked, clamp, hash, isNegativeZero, toInt } from "./lib/numeric.ts";
console.log(toInt(2 ** 31), toInt(-(2 ** 31) - 1), toInt(Number.NaN), toInt(1e20), toInt(-0.5));
console.log(isNegativeZero(-0), isNegativeZero(0), isNegativeZero(toInt(-0.5)), isNegativeZero(clamp(-0, -1, 1)));
console.log(clamp(Number.NaN, 0, 1), clamp(5, 0, 1), clamp(-Infinity, -3, 3));
let h = 0x811c9dc5;
for (let i = 0; i < 300; i++) h = hash(h, i & 255);
console.log(h);
let sum = 0;
for (const x of [1, 2, 2.5, 4]) {
  try {
    sum += checked(x);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  } finally {
    sum += 100;
  }
}
console.log(sum);
