// Two consumers of two async generators take turns; requests to one generator queue up.
const log: string[] = [];
async function* numbers(name: string, count: number): AsyncGenerator<string> {
  try {
    for (let i = 0; i < count; i++) {
      if (i % 2 === 1) await null;
      yield name + i;
    }
  } finally {
    log.push(name + " closed");
  }
}
async function consume(name: string, most: number): Promise<void> {
  for await (const x of numbers(name, 4)) {
    log.push(x);
    if (--most === 0) break;
  }
  log.push(name + " left");
}
await Promise.all([consume("a", 9), consume("b", 2)]);
console.log(log.join(" "));
log.length = 0;
const g = numbers("q", 2);
const answers = [g.next(), g.next(), g.next(), g.next()];
log.push("asked");
for (const a of answers) void a.then((r) => log.push(r.done ? "done" : r.value));
await Promise.all(answers);
console.log(log.join(" "));
log.length = 0;
async function* merged(): AsyncGenerator<string, void> {
  yield* numbers("x", 2);
  yield* [Promise.resolve("y0"), "y1"];
  yield "z";
}
for await (const x of merged()) log.push(x);
console.log(log.join(" "));
