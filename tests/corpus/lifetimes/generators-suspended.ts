// Suspended generators keep their locals; abandoned ones cost nothing but themselves.
function* letters(prefix: string): Generator<string, number, string | undefined> {
  const made: string[] = [];
  for (let i = 0; ; i++) {
    const text = `${prefix}${i}`;
    made.push(text);
    const answer = yield text;
    if (answer === "stop") return made.join("").length;
    if (answer !== undefined) made.push(answer);
  }
}
const running = Array.from({ length: 60 }, (_, i) => letters(`g${i}.`));
let sum = 0;
for (let round = 0; round < 20; round++)
  for (const [i, g] of running.entries()) {
    const { value } = g.next(i % 2 === 0 && round > 0 ? "x".repeat(round) : undefined);
    sum += typeof value === "string" ? value.length : value;
  }
for (let i = 0; i < 500; i++) letters(`lost${i}`).next();
console.log(sum, running.map((g) => g.next("stop").value).join(" "));
console.log(running.every((g) => g.next().done));
