// Promise.try: calls at once; what is thrown rejects; arguments are passed on.
const order: string[] = [];
async function main(): Promise<void> {
  const p = Promise.try((a: number, b: number) => {
    order.push("called");
    return a + b;
  }, 2, 3);
  order.push("after");
  console.log(await p, order.join(" "));
  console.log(await Promise.try(async () => "async"));
  try {
    await Promise.try(() => {
      throw new RangeError("thrown");
    });
  } catch (e) {
    console.log(String(e));
  }
  console.log(await Promise.try(() => Promise.resolve([1])));
}
await main();
