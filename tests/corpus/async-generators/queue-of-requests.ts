// Calls of next() before the former ones are answered wait in a queue; return() waits in it, too.
async function* slow(): AsyncGenerator<number, string, void> {
  try {
    for (let i = 0; i < 5; i++) {
      await null;
      yield i;
    }
    return "end";
  } finally {
    await null;
    console.log("cleaned");
  }
}
const g = slow();
const answers = await Promise.all([g.next(), g.next(), g.return("stopped"), g.next(), g.next()]);
for (const a of answers) console.log(JSON.stringify(a));
const h = slow();
const order: string[] = [];
const first = h.next().then((r) => order.push(`first ${String(r.value)}`));
const second = h.next().then((r) => order.push(`second ${String(r.value)}`));
order.push("asked");
await Promise.all([second, first]);
console.log(order.join());
let sum = 0;
for await (const n of h) sum += n;
console.log(sum, JSON.stringify(await h.next()));
const k = slow();
await k.next();
try {
  await k.throw(new Error("into it"));
} catch (error) {
  console.log((error as Error).message, JSON.stringify(await k.next()));
}
