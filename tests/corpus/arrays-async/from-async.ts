// Array.fromAsync over async iterables, iterables of promises and objects with a length.
async function* slow(): AsyncGenerator<number> {
  for (let i = 0; i < 3; i++) {
    await null;
    yield i;
  }
}
console.log(await Array.fromAsync(slow()));
console.log(await Array.fromAsync(slow(), (x, i) => x * 10 + i));
console.log(await Array.fromAsync([Promise.resolve("a"), "b", Promise.resolve("c")]));
console.log(await Array.fromAsync([1, 2], async (x) => x + 0.5));
console.log(await Array.fromAsync({ length: 2, 0: Promise.resolve("zero"), 1: "one" }));
console.log(await Array.fromAsync(new Set([1, 1, 2])), await Array.fromAsync("héy"));
try {
  await Array.fromAsync([Promise.reject(new Error("element"))]);
} catch (e) {
  console.log(String(e));
}
try {
  await Array.fromAsync(slow(), (x) => {
    if (x === 1) throw new TypeError("mapper");
    return x;
  });
} catch (e) {
  console.log(String(e));
}
