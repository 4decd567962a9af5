// flat and flatMap: depths, holes, strings.
const nested: unknown[] = [1, [2, [3, [4, [5, []]]]], "ab", [["c"]]];
for (const depth of [0, 1, 2, 3, Number.POSITIVE_INFINITY, -1, Number.NaN]) console.log(depth, nested.flat(depth));
console.log(nested.flat());
console.log([1, 2, 3].flatMap((x) => (x === 2 ? [] : [x, [x * 10]])));
console.log(["a b", "c"].flatMap((line) => line.split(" ")), ["ab"].flatMap((text) => text));
console.log([[1, 2], [3], []].flatMap((list, i) => list.map((x) => x * i)));
const calls: string[] = [];
[5, 6].flatMap((value, index, whole) => {
  calls.push(`${value}/${index}/${whole.length}`);
  return value;
});
console.log(calls);
