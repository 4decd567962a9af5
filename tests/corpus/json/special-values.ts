// Values without JSON, boxed in objects and arrays, and numbers at their edges.
const values: unknown[] = [undefined, () => 1, Symbol("s"), Number.NaN, Number.NEGATIVE_INFINITY, -0, 1e21, 5e-324, null, true];
for (const value of values) console.log(JSON.stringify(value), JSON.stringify([value]), JSON.stringify({ value }));
console.log(JSON.stringify(new Date(0)), JSON.stringify({ when: new Date(Number.NaN) }));
console.log(JSON.stringify([new Map([[1, 2]]), new Set([1]), new Error("x"), /r/g]));
console.log(JSON.stringify(new Uint8Array([1, 2])), JSON.stringify({ t: new Float32Array([0.5]) }));
try {
  console.log(JSON.stringify({ a: 1n }));
} catch (error) {
  console.log((error as Error).message);
}
console.log(JSON.stringify({ [Symbol("hidden")]: 1, shown: 2 }), JSON.stringify("a\u0000b"));
