// Many chains that run side by side take turns fairly and keep their own order.
const log: string[] = [];
async function chain(name: string, steps: number): Promise<string> {
  for (let i = 0; i < steps; i++) {
    log.push(name + String(i));
    await undefined;
  }
  return name;
}
console.log((await Promise.all([chain("a", 3), chain("b", 1), chain("c", 2)])).join(), log.join());
log.length = 0;
console.log(await Promise.race([chain("slow", 4), chain("fast", 2)]), log.join());
const results = await Promise.allSettled([chain("x", 1), Promise.reject(new Error("no")), 5]);
console.log(results.map((r) => (r.status === "fulfilled" ? String(r.value) : (r.reason as Error).message)).join());
console.log(await Promise.any([Promise.reject(new Error("1")), chain("any", 2), chain("later", 5)]));
const many = await Promise.all(Array.from({ length: 300 }, async (_, i) => {
  for (let k = 0; k < i % 7; k++) await k;
  return i;
}));
console.log(many.length, many.every((v, i) => v === i));
let order = "";
await Promise.all([3, 1, 2].map(async (n) => {
  for (let i = 0; i < n; i++) await null;
  order += String(n);
}));
console.log(order);
