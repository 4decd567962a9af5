// The predicates of Number and their global kin over every kind of value.
const values: unknown[] = [0, -0, 1.5, 2 ** 53, 2 ** 53 - 1, Number.NaN, Number.POSITIVE_INFINITY, "1", "", null, undefined, true, [], [5], {}, 1e300];
for (const value of values) {
  console.log(
    value,
    Number.isInteger(value),
    Number.isSafeInteger(value),
    Number.isFinite(value),
    Number.isNaN(value),
    typeof value === "number" && isFinite(value),
    typeof value === "number" && isNaN(value),
  );
}
console.log(Number(), Number(null), Number(undefined), Number([]), Number([7]), Number([1, 2]), Number({}), Number(true));
console.log(Number(12n), Number("  12  "), Number(new Date(5)), Number.EPSILON === 2 ** -52);
