// Which step comes when: await of values, promises, thenables and async functions take one, one, two and one turns.
const log: string[] = [];
const mark = (name: string): void => void log.push(name);
async function value(): Promise<void> {
  mark("value 0");
  await 1;
  mark("value 1");
  await Promise.resolve(2);
  mark("value 2");
}
async function thenable(): Promise<void> {
  mark("thenable 0");
  await {
    then(resolve: (v: number) => void): void {
      mark("then called");
      resolve(1);
    },
  };
  mark("thenable 1");
}
async function nested(): Promise<void> {
  mark("nested 0");
  await (async () => {
    mark("inner 0");
    await null;
    mark("inner 1");
  })();
  mark("nested 1");
}
async function returnsPromise(): Promise<number> {
  return Promise.resolve(5);
}
const all = [value(), thenable(), nested(), returnsPromise().then(() => mark("returned promise"))];
queueMicrotask(() => mark("microtask 1"));
Promise.resolve()
  .then(() => mark("then 1"))
  .then(() => mark("then 2"))
  .then(() => mark("then 3"));
mark("sync end");
await Promise.all(all);
console.log(log.join("\n"));
