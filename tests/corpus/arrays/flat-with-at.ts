// flat, flatMap, at, with, toSpliced, copyWithin.
console.log([[1, 2], [3], []].flat(), [1, 2, 3].flatMap((x) => [x, x * 10]), [1, 2].flatMap((x) => (x > 1 ? [] : [x])));
console.log([[[1]], [[2, 3]]].flat(), [[[1]], [[2, [3]]]].flat(2));
const a = [10, 20, 30];
console.log(a.at(0), a.at(-1), a.at(5), a.at(-4), a.with(1, 99), a);
console.log(a.toSpliced(1, 1, 7, 8), a, [1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3));
console.log([...a.keys()], [...a.values()], [...a.entries()]);
try {
  a.with(3, 0);
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
