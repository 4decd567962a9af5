// A view keeps its buffer alive, and a buffer nothing but its bytes.
function view(n: number): Uint8Array {
  const whole = new Uint8Array(4096).fill(n);
  whole[100] = n + 1;
  return whole.subarray(100, 110);
}
const views: Uint8Array[] = [];
for (let i = 0; i < 200; i++) views.push(view(i % 200));
for (let i = 0; i < 300; i++) new Float64Array(512).fill(i);
console.log(views.every((v, i) => v[0] === (i + 1) % 256 && v[9] === i && v.buffer.byteLength === 4096));
const words = new Uint32Array(views[7]!.buffer, 4, 2);
words[0] = 0xdeadbeef;
console.log(new Uint8Array(views[7]!.buffer)[4]?.toString(16), words.length, views[7]![0]);
