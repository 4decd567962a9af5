// Programs built as IR by hand, compiled, run: what they print is what their IR means.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addBlock, newClass } from "../../src/ir/build.ts";
import type { MethodFamily, Operand } from "../../src/ir/ir.ts";
import { f64, int, run, str, testProgram, undefinedValue } from "./harness.ts";

test("integer and double arithmetic", async () => {
  const t = testProgram();
  const { main } = t;
  const i64 = (value: number) => int("i64", value);
  t.print(main.value("i64", (d) => ({ op: "bin", d, bin: "i64.mul", a: i64(-6), b: i64(7) })));
  const mod = main.value("f64", (d) => ({ op: "bin", d, bin: "f64.mod", a: f64(-5.5), b: f64(2) }));
  const scaled = main.value("f64", (d) => ({ op: "bin", d, bin: "f64.mul", a: mod, b: f64(10) }));
  t.print(main.value("i64", (d) => ({ op: "exact", d, a: scaled })));
  const far = main.value("i32", (d) => ({
    op: "convert",
    d,
    convert: "toInt32",
    a: f64(2 ** 70 + 2 ** 31 * 3 * 2 ** 20),
  }));
  t.print(main.value("i64", (d) => ({ op: "convert", d, convert: "widen", a: far })));
  const wrapped = main.value("i32", (d) => ({ op: "convert", d, convert: "toInt32", a: f64(4294967295) }));
  t.print(main.value("i64", (d) => ({ op: "convert", d, convert: "widen", a: wrapped })));
  const boxed = main.value("value", (d) => ({ op: "convert", d, convert: "box", a: f64(12.5) }));
  const back = main.value("f64", (d) => ({ op: "convert", d, convert: "unbox.f64", a: boxed }));
  const floor = main.value("f64", (d) => ({ op: "un", d, un: "f64.floor", a: back }));
  t.print(main.value("i64", (d) => ({ op: "exact", d, a: floor })));
  t.print(main.value("value", (d) => ({ op: "mov", d, a: str('h\u00e4?"\\\n1') })));
  const { output, code } = await run(t);
  const int32 = (2 ** 70 + 2 ** 31 * 3 * 2 ** 20) | 0;
  assert.deepEqual(output.split("\n").slice(0, 5), ["-42", "-15", `${int32}`, "-1", "12"]);
  assert.equal(code, 0);
});

test("an exception passes three frames and is caught", async () => {
  const t = testProgram();
  const inner = t.fn("inner", "f64");
  const x = inner.param("f64", "x");
  inner.value("i32", (d) => ({ op: "exact", d, a: x }));
  inner.end({ op: "return", a: x });
  const middle = t.fn("middle", "f64");
  const y = middle.param("f64", "y");
  middle.end({ op: "return", a: middle.value("f64", (d) => ({ op: "call", d, fn: inner.fn, args: [y] })) });
  const { main } = t;
  const handler = addBlock(main.fn);
  const guarded = addBlock(main.fn, handler);
  main.end({ op: "jump", to: guarded }).at(guarded);
  const print = (operand: Operand) => t.print(operand);
  main.emit({ op: "call", d: null, fn: middle.fn, args: [f64(1)] });
  main.emit({ op: "call", d: null, fn: middle.fn, args: [f64(1.5)] });
  print(int("i64", 0));
  main.end({ op: "unreachable" }).at(handler);
  print(main.value("value", (d) => ({ op: "catch", d })));
  main.emit({ op: "call", d: null, fn: middle.fn, args: [f64(2.5)] });
  assert.deepEqual(await run(t), {
    output: "A number is not an integer of type i32\nA number is not an integer of type i32\n",
    code: 1,
  });
});

test("closures share a box, and calls of non-functions throw", async () => {
  const t = testProgram();
  const step = t.fn("step", "value");
  const closure = step.closure(1);
  const by = step.param("f64", "by");
  const box = step.value("value", (d) => ({ op: "getCapture", d, self: closure, index: 0 }));
  const old = step.value("value", (d) => ({ op: "getBox", d, box }));
  const oldNumber = step.value("f64", (d) => ({ op: "convert", d, convert: "unbox.f64", a: old }));
  const sum = step.value("f64", (d) => ({ op: "bin", d, bin: "f64.add", a: oldNumber, b: by }));
  const next = step.value("value", (d) => ({ op: "convert", d, convert: "box", a: sum }));
  step.emit({ op: "setBox", box, a: next }).end({ op: "return", a: next });
  const { main } = t;
  const five = main.value("value", (d) => ({ op: "convert", d, convert: "box", a: f64(5) }));
  const shared = main.value("value", (d) => ({ op: "newBox", d, a: five }));
  const f = main.value("value", (d) => ({ op: "newClosure", d, fn: step.fn, captures: [shared] }));
  const call = (callee: Operand, ...args: Operand[]) =>
    main.value("value", (d) => ({ op: "callValue", d, callee, self: undefinedValue, args, what: "callee" }));
  call(f, five);
  const n = main.value("f64", (d) => ({ op: "convert", d, convert: "unbox.f64", a: call(f, five) }));
  t.print(main.value("i64", (d) => ({ op: "exact", d, a: n })));
  call(five);
  assert.deepEqual(await run(t), { output: "15\ncallee\n", code: 1 });
});

test("virtual calls choose by class, by compares and by table", async () => {
  for (const count of [3, 8]) {
    const t = testProgram();
    const { main } = t;
    const base = newClass("Base", ["n"]);
    const family: MethodFamily = {
      key: "area",
      kind: "method",
      root: base,
      implementations: new Map(),
      params: ["i64"],
      result: "i64",
    };
    base.methods.set("area", family);
    t.program.classes.push(base);
    for (let n = 0; n < count; n++) {
      const cls = newClass(`C${n}`, ["#x"], base);
      t.program.classes.push(cls);
      const m = t.fn(`area${n}`, "i64");
      m.self();
      const a = m.param("i64", "a");
      m.end({
        op: "return",
        a: m.value("i64", (d) => ({ op: "bin", d, bin: "i64.mul", a, b: int("i64", n + 1) })),
      });
      family.implementations.set(cls, m.fn);
      const self = main.value("value", (d) => ({ op: "newInstance", d, cls }));
      const args = [int("i64", 10)];
      t.print(main.value("i64", (d) => ({ op: "callVirtual", d, family, cls: base, self, args })));
    }
    const expected = Array.from({ length: count }, (_, n) => `${(n + 1) * 10}\n`).join("");
    assert.deepEqual(await run(t), { output: expected, code: 0 });
  }
});

test("endless recursion throws", async () => {
  const t = testProgram();
  const f = t.fn("forever", "i64");
  const n = f.param("i64", "n");
  const more = f.value("i64", (d) => ({ op: "bin", d, bin: "i64.add", a: n, b: int("i64", 1) }));
  const r = f.value("i64", (d) => ({ op: "call", d, fn: f.fn, args: [more] }));
  f.end({ op: "return", a: f.value("i64", (d) => ({ op: "bin", d, bin: "i64.xor", a: r, b: n })) });
  t.main.emit({ op: "call", d: null, fn: f.fn, args: [int("i64", 0)] });
  assert.deepEqual(await run(t), { output: "stack overflow\n", code: 1 });
});

test("a generator keeps its variables across suspensions", async () => {
  for (const optimize of ["-O0", "-O2"] as const) {
    const t = testProgram();
    const create = t.fn("createGenerator", "value");
    create.end({ op: "return", a: create.param("value", "frame") });
    t.program.runtime.set("createGenerator", create.fn);
    // function* count(from) { let u = 1n << 63n; for (let i = from; ; i += sent) yield i }
    const g = t.fn("count", "value", { kind: "generator" });
    const i = g.reg("f64", "i");
    const from = g.param("f64", "from");
    const wide = g.reg("u64", "wide");
    const loop = addBlock(g.fn);
    const resumed = addBlock(g.fn);
    g.emit({ op: "mov", d: i, a: from }).emit({ op: "mov", d: wide, a: { k: "u64", value: 1n << 63n } });
    g.end({ op: "jump", to: loop }).at(loop);
    const sent = g.reg("value", "sent");
    const mode = g.reg("i32", "mode");
    const a = g.value("value", (d) => ({ op: "convert", d, convert: "box", a: i }));
    g.end({ op: "suspend", kind: "yield", a, sent, mode, to: resumed }).at(resumed);
    const step = g.value("f64", (d) => ({ op: "convert", d, convert: "unbox.f64", a: sent }));
    g.emit({ op: "bin", d: i, bin: "f64.add", a: i, b: step });
    const ok = g.value("bool", (d) => ({
      op: "bin",
      d,
      bin: "u64.eq",
      a: wide,
      b: { k: "u64", value: 1n << 63n },
    }));
    const lost = addBlock(g.fn);
    g.end({ op: "branch", cond: ok, yes: loop, no: lost }).at(lost);
    g.end({ op: "return", a: undefinedValue });
    const { main } = t;
    const frame = main.value("value", (d) => ({ op: "call", d, fn: g.fn, args: [f64(3)] }));
    const four = main.value("value", (d) => ({ op: "convert", d, convert: "box", a: f64(4) }));
    const resume = (m: number) =>
      main.value("value", (d) => ({
        op: "intrinsic",
        d,
        name: "resumeFrame",
        args: [frame, int("u32", m), four],
        throws: true,
      }));
    const printNumber = (v: Operand) => {
      const n = main.value("f64", (d) => ({ op: "convert", d, convert: "unbox.f64", a: v }));
      t.print(main.value("i64", (d) => ({ op: "exact", d, a: n })));
    };
    printNumber(resume(0));
    printNumber(resume(0));
    printNumber(resume(0));
    assert.deepEqual(await run(t, optimize), { output: "3\n7\n11\n", code: 0 });
  }
});
