// To and from text and numbers.
console.log(BigInt(10), BigInt("123"), BigInt("0xff"), BigInt(" 42 "), BigInt(""), BigInt(true), BigInt(-0), BigInt(2 ** 53));
console.log(Number(123n), Number(2n ** 60n), Number(9007199254740993n), Number(-5n), parseInt("12n"), Number("12"));
console.log((255n).toString(16), (-255n).toString(2), (0n).toString(), `${10n}`, "n" + 5n, String(-3n), [1n, 2n].join());
console.log(JSON.stringify({ a: String(1n) }), 5n.toString().length, BigInt(Number.MAX_SAFE_INTEGER) + 2n);
for (const f of [() => BigInt(1.5), () => BigInt("1.5"), () => BigInt("abc"), () => BigInt(NaN), () => JSON.stringify({ n: 1n })]) {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).name + ": " + (e as Error).message.split("\n")[0]);
  }
}
console.log(1n + BigInt(2), [3n, 1n, 2n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), 10n > 9, 2n > 1n);
