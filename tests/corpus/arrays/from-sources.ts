// Array.from: iterables, objects with a length, and a mapper.
console.log(Array.from({ length: 3 }), Array.from({ length: 2, 0: "a", 1: "b" }));
console.log(Array.from({ length: 2.9 }, (_, i) => i * 2));
console.log(Array.from(new Map([[1, "x"]])), Array.from(new Set([1, 1, 2])), Array.from("h😀"));
console.log(Array.from(new Uint8Array([1, 2]), (x) => x / 2), Array.from([1, , 3]));
function* numbers(): Generator<number> {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    console.log("closed");
  }
}
console.log(Array.from(numbers(), (x, i) => x * i));
try {
  Array.from(numbers(), (x) => {
    if (x === 2) throw new Error("no");
    return x;
  });
} catch (error) {
  console.log((error as Error).message);
}
console.log(Array.of(7), Array.of(), Array.of<unknown>(1, "a", null), Array(2).length, Array(1, 2));
