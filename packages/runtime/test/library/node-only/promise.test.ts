// Promises run their jobs in the order in which Node runs them.
import assert from "node:assert/strict";
import { test } from "node:test";
import "./with-twins.ts";

const { Promise: Ours, takeUnhandledRejection } = await import("../../../src/library/promise.ts");
const { drainMicrotasks } = await import("../twin/core/event-loop.ts");

type Log = (text: string) => void;
type Constructor = PromiseConstructor;

const programs: Record<string, (P: Constructor, log: Log) => void> = {
  "chains interleave": (P, log) => {
    for (const name of ["a", "b", "c"]) {
      let p: Promise<unknown> = P.resolve(0);
      for (let i = 0; i < 5; i++) p = p.then(() => log(`${name}${i}`));
    }
  },
  "resolving with a promise takes two more jobs": (P, log) => {
    new P((resolve) => resolve(P.resolve(1))).then(() => log("adopted"));
    P.resolve()
      .then(() => log("1"))
      .then(() => log("2"))
      .then(() => log("3"))
      .then(() => log("4"));
  },
  "thenables are called in a job": (P, log) => {
    const thenable = {
      then(resolve: (value: number) => void) {
        log("then called");
        resolve(7);
        resolve(8);
      },
    };
    P.resolve(thenable as unknown as PromiseLike<number>).then((v) => log(`got ${v}`));
    P.resolve().then(() => log("other"));
    log("sync");
  },
  "returning promises from then": (P, log) => {
    P.resolve()
      .then(() => P.resolve("inner"))
      .then((v) => log(String(v)));
    P.resolve()
      .then(() => log("1"))
      .then(() => log("2"))
      .then(() => log("3"))
      .then(() => log("4"));
  },
  "finally passes values and errors on": (P, log) => {
    P.resolve(1)
      .finally(() => log("f1"))
      .then((v) => log(`v${v}`));
    P.reject(new Error("e"))
      .finally(() => P.resolve(0))
      .catch((e: Error) => log(e.message));
    P.resolve(2)
      .finally(() => {
        throw new Error("g");
      })
      .catch((e: Error) => log(e.message));
    P.resolve()
      .then(() => log("x1"))
      .then(() => log("x2"))
      .then(() => log("x3"))
      .then(() => log("x4"))
      .then(() => log("x5"));
  },
  combinators: (P, log) => {
    P.all([1, P.resolve(2), new P((r) => r(3))]).then((v) => log(`all ${v.join()}`));
    P.allSettled([P.reject(1), 2]).then((v) => log(JSON.stringify(v)));
    P.any([P.reject(1), P.resolve(5)]).then((v) => log(`any ${v}`));
    P.any([P.reject(1)]).catch((e: AggregateError) => log(`${e.name} ${e.message} ${e.errors.join()}`));
    P.race([new P(() => {}), P.resolve("r")]).then((v) => log(String(v)));
    P.all([P.reject(new Error("no")), 1]).catch((e: Error) => log(e.message));
    P.all([]).then((v) => log(`empty ${v.length}`));
    P.any([]).catch((e: Error) => log(e.message));
    P.resolve()
      .then(() => log("y1"))
      .then(() => log("y2"))
      .then(() => log("y3"));
  },
  "executors that throw, and cycles": (P, log) => {
    new P(() => {
      throw new Error("thrown");
    }).catch((e: Error) => log(e.message));
    let resolve: (value: unknown) => void = () => {};
    const p: Promise<unknown> = new P((r) => (resolve = r));
    resolve(p);
    p.catch((e: Error) => log(`${e.name}: ${e.message}`));
    const q: Promise<unknown> = P.resolve().then(() => q);
    q.catch((e: Error) => log(e.message));
  },
  "handlers that are no functions are passed over": (P, log) => {
    P.resolve(4)
      .then(undefined as never, 5 as never)
      .then((v) => log(`v${v}`));
    P.reject(6)
      .then(() => log("no"))
      .catch((e) => log(`e${e}`));
  },
};

for (const [name, program] of Object.entries(programs)) {
  test(name, async () => {
    const expected: string[] = [];
    program(Promise, (text) => expected.push(text));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const actual: string[] = [];
    program(Ours as unknown as Constructor, (text) => actual.push(text));
    drainMicrotasks();
    assert.deepStrictEqual(actual, expected);
    assert.strictEqual(takeUnhandledRejection(), undefined);
  });
}

test("rejections without a handler are reported once, oldest first", () => {
  Ours.reject(1);
  const handled = Ours.reject(2);
  Ours.reject(3);
  handled.catch(() => {});
  drainMicrotasks();
  assert.strictEqual(takeUnhandledRejection()?.promiseResult, 1);
  assert.strictEqual(takeUnhandledRejection()?.promiseResult, 3);
  assert.strictEqual(takeUnhandledRejection(), undefined);
});
