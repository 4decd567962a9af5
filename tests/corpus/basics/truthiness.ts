// Which values count as true in a condition.
function isTrue(v: number | string | boolean | null | undefined | object | bigint): string {
  return v ? "truthy" : "falsy";
}
console.log(isTrue(0), isTrue(-0), isTrue(NaN), isTrue(1), isTrue(-1), isTrue(0.1));
console.log(isTrue(""), isTrue(" "), isTrue("0"), isTrue("false"));
console.log(isTrue(true), isTrue(false), isTrue(null), isTrue(undefined));
console.log(isTrue({}), isTrue([]), isTrue(0n), isTrue(1n));
const empty = "";
const count = 0;
console.log(empty || "default", count || 5, empty && "x", count && 7);
console.log(!!empty, !!count, !!`t${count}`, !count);
