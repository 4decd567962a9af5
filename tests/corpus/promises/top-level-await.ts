// Top-level await orders module code with microtasks.
console.log("start");
const order: string[] = [];
void Promise.resolve().then(() => order.push("micro"));
const v = await Promise.resolve(7);
order.push("after await");
console.log(v, order.join());
for (let i = 0; i < 2; i++) {
  await null;
  console.log("turn", i);
}
try {
  await Promise.reject(new Error("top"));
} catch (e) {
  console.log((e as Error).message);
}
await new Promise<void>((r) => setTimeout(r, 2));
console.log("end");
