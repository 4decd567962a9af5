// subarray shares, slice copies; both take negative and crossed bounds.
const list = new Int16Array([10, 20, 30, 40, 50]);
for (const [a, b] of [[1, 3], [-2, undefined], [0, -1], [3, 1], [9, 12], [-9, 2]] as const) {
  const view = list.subarray(a, b);
  const copy = list.slice(a, b);
  console.log(a, b, view.join(), copy.join(), view.byteOffset, copy.byteOffset, view.length);
}
const view = list.subarray(1, 4);
view[0] = -1;
console.log(list.join(), view.subarray(1).byteOffset, view.buffer === list.buffer, list.slice().buffer === list.buffer);
view.reverse();
console.log(list.join());
view.fill(7, 1);
console.log(list.join(), view.byteLength);
