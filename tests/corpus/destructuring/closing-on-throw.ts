// An array pattern closes its iterator when a target or a default throws, or when a generator is left within it.
function it(n: number): Iterable<number> { let i = 0; return { [Symbol.iterator]() { return { next() { console.log("next"); return { done: i >= n, value: i++ }; }, return() { console.log("return"); return { done: true, value: undefined }; } }; } } as Iterable<number>; }
const a = { set b(v: number | undefined) { throw new Error("set" + v); } };
const fail = (): number => { throw new Error("fail"); };
const t = (f: () => void): void => { try { f(); } catch (e) { console.log(String(e)); } };
t(() => { [a.b] = it(2); });
t(() => { [, a.b] = it(2); });
let x: number | undefined;
t(() => { [x, x, x = fail()] = it(2); });
t(() => { [x = fail()] = it(0); });
t(() => { const [q = fail()] = [undefined] as Iterable<undefined>; console.log(q); });
t(() => { for ([a.b] of [it(3)]) console.log("no"); });
t(() => { for (const [p, { q }] of [it(3) as Iterable<any>]) console.log("no", p, q); });
t(() => { const [{ z }] = it(2) as unknown as Iterable<any>; console.log(z); });
t(() => { [(fail() as unknown as { b: number | undefined }[])[0]!.b] = it(2); });
t(() => { const [m, ...[n]] = it(3); console.log(m, n); });
function* g() { try { yield 1; yield 2; } finally { console.log("fin"); } }
t(() => { [a.b] = g(); });
t(() => { const f = ([u, v = fail()]: Iterable<number | undefined>) => console.log(u, v); f((function* () { try { yield 1; yield undefined; yield 2; } finally { console.log("fin2"); } })()); });
function* y(): Generator<number, void, number> { [a.b] = it(2); const [s = yield 5] = [undefined] as Iterable<any>; console.log(s); }
t(() => { y().next(); });
function* y2(): Generator<number, void, number> { const [s = yield 5, w] = (function* (): Generator<any> { try { yield undefined; yield 2; yield 1; } finally { console.log("fin3"); } })(); console.log(s, w); }
t(() => { const k = y2(); k.next(); console.log(k.next(7)); });
t(() => { const k = y2(); k.next(); console.log(k.return()); });
t(() => { const k = y2(); k.next(); k.throw(new Error("thrown")); });
t(() => { [a.b] = [1]; });
t(() => { [a.b] = new Set([1]); });
const noisy = (name: string, count: number): Iterable<any> => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next: () => ({ done: i >= count, value: i++ }),
      return() {
        console.log("close", name);
        if (name === "throws") throw new Error("from return");
        return { done: true, value: undefined };
      },
    };
  },
});
t(() => { [a.b] = noisy("throws", 3); });
t(() => { [x] = noisy("throws", 3); console.log("not reached"); });
t(() => { const [[v = fail()], w] = [noisy("inner", 0), 1] as Iterable<any>; console.log(v, w); });
const outer = (): Iterable<any> => { const inner = noisy("inner", 5); let n = 0; return { [Symbol.iterator]: () => ({ next: () => ({ done: n++ > 3, value: inner }), return: () => { console.log("close outer"); return {}; } }) } as Iterable<any>; };
t(() => { const [[p, { q: { r } }]] = outer(); console.log(p, r); });
t(() => { [[x, a.b]] = outer(); });
t(() => { const failing = { [Symbol.iterator]: () => ({ next() { throw new Error("next"); }, return() { console.log("never"); return {}; } }) } as unknown as Iterable<number>; [x, a.b] = failing; });
t(() => { const failing = { [Symbol.iterator]: () => ({ next: () => ({ done: false, get value(): number { throw new Error("value"); } }), return() { console.log("never"); return {}; } }) } as unknown as Iterable<number>; [x, a.b] = failing; });
async function later(): Promise<void> {
  try {
    const [p = await Promise.resolve(5), q = await Promise.reject(new Error("rejected"))] = (function* (): Generator<any> { try { yield undefined; yield undefined; yield 3; } finally { console.log("left"); } })();
    console.log(p, q);
  } catch (error) {
    console.log(String(error));
  } finally {
    console.log("finally");
  }
}
await later();
function* inFinally(): Generator<any, any, any> {
  try {
    const [p = yield "first", q = yield "second"] = noisy("generator", 0);
    return [p, q];
  } finally {
    console.log("cleanup");
  }
}
const done = inFinally();
console.log(done.next(), done.next(1), done.next(2));
function* early(): Generator<any, any, any> {
  try {
    const [{ p = yield "first" }] = noisy("early", 2);
    return p;
  } finally {
    console.log("cleanup");
  }
}
const left = early();
console.log(left.next(), left.return("out"), left.next());
