// reduce and reduceRight: with and without a first value, empty lists, the arguments of the callback.
const trace: string[] = [];
const total = [1, 2, 3].reduce((sum, x, i, list) => {
  trace.push(`${sum}+${x}@${i}/${list.length}`);
  return sum + x;
});
console.log(total, trace);
console.log([1, 2, 3].reduceRight((text, x) => text + x, ""), [[1], [2]].reduceRight((a, b) => a.concat(b)));
console.log([7].reduce(() => 0), ([] as number[]).reduce((a, b) => a + b, 42), [, 5, ,].reduce((a, b) => a! + b!));
for (const attempt of [(): unknown => ([] as number[]).reduce((a, b) => a + b), (): unknown => new Array<number>(3).reduceRight((a, b) => a + b)]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
const undefinedFirst = [1, 2].reduce<number | undefined>((a, b) => (a === undefined ? b : a + b), undefined);
console.log(undefinedFirst);
