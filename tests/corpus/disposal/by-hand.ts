// Disposing by hand in finally, in reverse order, errors included.
interface Resource {
  readonly name: string;
  close(): void;
}
const log: string[] = [];
const open = (name: string, fails = false): Resource => ({
  name,
  close: () => {
    log.push(`close ${name}`);
    if (fails) throw new Error(`close of ${name} failed`);
  },
});
function withAll<T>(resources: Resource[], body: () => T): T {
  try {
    return body();
  } finally {
    for (const r of resources.toReversed()) {
      try {
        r.close();
      } catch (e) {
        log.push((e as Error).message);
      }
    }
  }
}
console.log(withAll([open("a"), open("b", true), open("c")], () => "result"), log);
try {
  withAll([open("d")], () => {
    throw new Error("body failed");
  });
} catch (e) {
  console.log((e as Error).message, log.at(-1));
}
