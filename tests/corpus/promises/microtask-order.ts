// The order of microtasks, awaits and timers.
const log = (s: string): void => console.log(s);
setTimeout(() => log("timeout"), 0);
queueMicrotask(() => log("micro 1"));
Promise.resolve().then(() => log("then 1")).then(() => log("then 2")).then(() => log("then 3"));
queueMicrotask(() => {
  log("micro 2");
  queueMicrotask(() => log("micro nested"));
});
async function a(): Promise<void> {
  log("a start");
  await null;
  log("a 1");
  await undefined;
  log("a 2");
  await Promise.resolve();
  log("a 3");
}
async function b(): Promise<string> {
  log("b start");
  const r = await c();
  log("b got " + r);
  return r + "!";
}
async function c(): Promise<string> {
  log("c");
  return "c";
}
void a();
void b().then((r) => log("b done " + r));
Promise.resolve(Promise.resolve(1)).then(() => log("resolved with promise"));
log("main end");
