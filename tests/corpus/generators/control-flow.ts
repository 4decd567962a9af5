// yield inside every kind of statement and expression.
function* all(): Generator<string, string, number> {
  const a = (yield "a") + (yield "b");
  const list = [yield "c", yield "d"];
  const o = { k: yield "e", [`x${yield "f"}`]: 1 };
  if ((yield "g") > 5) yield "g>5";
  else yield "g<=5";
  for (let i = yield "init"; i < 2; i += yield "step") yield "body" + i;
  switch (yield "switch") {
    case yield "case1":
      yield "never";
      break;
    case 100:
      yield "hundred";
  }
  const t = (yield "t1") ? yield "t2" : yield "t3";
  const and = (yield "and1") && (yield "and2");
  label: for (const x of [1, 2, 3]) {
    do {
      if ((yield "do" + x) > 50) continue label;
      break label;
    } while (true);
  }
  return [a, list, Object.keys(o), t, and, `${yield "tmpl"}`].join("|");
}
const inputs = [0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 1, 0, 1, 100, 8, 0, 1, 5, 60, 0, 60, 3, 9, 9, 9, 9, 9];
const g = all();
let i = 0;
for (;;) {
  const r = g.next(inputs[i++]!);
  if (r.done) {
    console.log("done", r.value);
    break;
  }
  console.log(r.value);
}
