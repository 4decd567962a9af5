// all, allSettled, race, any.
const later = <T>(v: T, ms: number): Promise<T> => new Promise((r) => setTimeout(() => r(v), ms));
const failing = (m: string, ms: number): Promise<never> => new Promise((_, r) => setTimeout(() => r(new Error(m)), ms));
async function main(): Promise<void> {
  console.log(await Promise.all([later("a", 12), later("b", 2), Promise.resolve("c")]));
  console.log(await Promise.all([]), await Promise.all([1, later(2, 1)]));
  console.log(await Promise.race([later("slow", 30), later("fast", 3)]));
  console.log(await Promise.any([failing("x", 1), later("any", 5)]));
  for (const r of await Promise.allSettled([later(1, 1), failing("bad", 2), Promise.resolve(3)])) {
    console.log(r.status, r.status === "fulfilled" ? r.value : (r.reason as Error).message);
  }
  try {
    await Promise.all([later(1, 5), failing("first failure", 1), failing("second", 2)]);
  } catch (e) {
    console.log((e as Error).message);
  }
  try {
    await Promise.any([failing("p", 1), failing("q", 2)]);
  } catch (e) {
    console.log((e as AggregateError).name, (e as Error).message, (e as AggregateError).errors.length);
  }
  const [n, s] = await Promise.all([later(1, 1), later("s", 1)]);
  console.log(n + 1, s.length);
}
void main();
