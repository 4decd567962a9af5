// Rounding to single precision on the way in, and Math.fround beside it.
const numbers = [0.1, 1 / 3, 16777217, 16777219, 3.4028235677973366e38, 3.4028235e38, 1e-46, 7e-46, 1.1754943e-38, 1.0000000596046448, 1.00000005960464477540];
const list = new Float32Array(numbers);
for (let i = 0; i < numbers.length; i++) console.log(numbers[i], list[i], list[i] === Math.fround(numbers[i]!));
const bits = new Uint32Array(list.buffer);
console.log([...bits].map((word) => word.toString(16)).join(" "));
bits[0] = 0x7fc00000;
bits[1] = 0x80000000;
bits[2] = 1;
console.log(list[0], list[1], list[2], Math.fround(5e-324), Math.fround(-1e40));
