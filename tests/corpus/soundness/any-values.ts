// Values of type any: members, calls, arithmetic, indexing and iteration find what is there.
const data: any = JSON.parse('{"list": [1, 2, {"deep": "x"}], "n": 4, "s": "str"}');
console.log(data.list.length, data.list[2].deep, data.n + 1, data.s + 1, data.n * data.n, data.s.length);
console.log(data.missing, data.s.toUpperCase(), data.list.map((x: any) => typeof x).join(), data["n"]);
for (const x of data.list) console.log(typeof x);
const { list: [first, ...others], ...rest } = data;
console.log(first, others, rest);
data.added = () => "called";
console.log(data.added(), Object.keys(data), data.n > 3 ? "big" : "small", -data.n, !data.s, data.n++, data.n);
try {
  data.nothing.here;
} catch (e) {
  console.log((e as Error).message);
}
try {
  data.s();
} catch (e) {
  console.log(e instanceof TypeError);
}
