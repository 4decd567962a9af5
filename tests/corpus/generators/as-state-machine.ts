// A parser and a scheduler as generators: long-lived state, many of them at a time, each with its own locals.
type Token = { kind: "number"; value: number } | { kind: "sign"; value: string };
function* tokens(text: string): Generator<Token, number, void> {
  let count = 0;
  for (let i = 0; i < text.length; ) {
    const c = text[i]!;
    if (c >= "0" && c <= "9") {
      let value = 0;
      while (i < text.length && text[i]! >= "0" && text[i]! <= "9") value = value * 10 + Number(text[i++]);
      yield { kind: "number", value };
    } else {
      i++;
      if (c !== " ") yield { kind: "sign", value: c };
    }
    count++;
  }
  return count;
}
console.log([...tokens("12 + 3*45 - 6")].map((t) => `${t.kind[0]}${t.value}`).join(" "));
function* task(name: string, steps: number): Generator<string, string, string> {
  let log = name;
  for (let i = 0; i < steps; i++) log += yield `${name} asks ${i}`;
  return log;
}
const running = [task("a", 3), task("b", 1), task("c", 2)];
const finished: string[] = [];
for (let round = 0; running.length > 0; round++) {
  const current = running.shift()!;
  const r = current.next(`.${round}`);
  if (r.done === true) finished.push(r.value);
  else running.push(current);
}
console.log(finished.join(" "));
const many = Array.from({ length: 500 }, (_, i) => task(`t${i}`, 2));
console.log(many.map((g) => (g.next(""), g.next("x"), g.next("y").value)).join("").length);
