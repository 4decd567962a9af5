// Typed arrays behind unions, `any` and library interfaces; what the class of a value is called.
type Words = Uint8Array | Uint16Array | Uint32Array | Int32Array;
function bytesOf(words: Words): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}
function clean(...arrays: Words[]): void {
  for (let i = 0; i < arrays.length; i++) arrays[i]!.fill(0);
}
const words = Uint32Array.of(0x01020304, 0xfffefdfc);
console.log(bytesOf(words).join(), bytesOf(words.subarray(1)).join(), bytesOf(Uint16Array.of(513)).join());
const halves = Uint16Array.of(1, 2, 3);
clean(words, halves);
console.log(words.join(), halves.join());
const loose: any = Int32Array.of(5, -6, 7);
console.log(loose.byteLength, loose.byteOffset, loose.slice(1).join("/"), loose.subarray(2).length);
console.log(loose.buffer.byteLength, loose.nothing, typeof loose.toHex);
const plain: any = { buffer: "own", byteLength: 1 };
console.log(plain.buffer, plain.byteLength, plain.byteOffset);

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array || (ArrayBuffer.isView(value) && value.constructor.name === "Uint8Array");
}
console.log(isBytes(new Uint8Array(1)), isBytes(new Int8Array(1)), isBytes([1]), isBytes("a"));
class Point {}
const values: object[] = [[], {}, new Point(), new Map(), new Float64Array(1), new Error("x"), () => 1];
for (const value of values) console.log(value.constructor.name);
