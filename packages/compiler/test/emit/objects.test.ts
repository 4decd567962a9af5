// Objects: structural access, class values, arrays, global variables, all without the real runtime.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addBlock, newClass, newGlobal } from "../../src/ir/build.ts";
import type { Operand, Shape } from "../../src/ir/ir.ts";
import { f64, int, run, str, type TestProgram, testProgram, undefinedValue } from "./harness.ts";

/** Runtime stand-ins: a property that compiled code did not find itself reads as its own name. */
function addProperties(t: TestProgram): void {
  const get = t.fn("getProperty", "value");
  get.param("value", "o");
  get.end({ op: "return", a: get.param("value", "key") });
  t.program.runtime.set("getProperty", get.fn);
  const set = t.fn("arraySet", "void");
  for (const name of ["a", "i", "v"]) set.param(name === "i" ? "f64" : "value", name);
  set.end({ op: "throw", a: str("slow store") });
  t.program.runtime.set("arraySet", set.fn);
}

const literal = (...keys: string[]): Shape => ({
  id: 0,
  entries: keys.map((key, slot) => ({ key, kind: "data", slot })),
  cls: null,
});

test("structural access finds the slot of each shape, and leaves the rest to the runtime", async () => {
  const t = testProgram();
  addProperties(t);
  const { main } = t;
  const cls = newClass("Named", ["name", "#secret"]);
  t.program.classes.push(cls);
  const a = main.value("value", (d) => ({
    op: "newObject",
    d,
    shape: literal("id", "name"),
    slots: [f64Boxed(1), str("a")],
  }));
  const b = main.value("value", (d) => ({ op: "newObject", d, shape: literal("name"), slots: [str("b")] }));
  const c = main.value("value", (d) => ({ op: "newInstance", d, cls }));
  main.emit({ op: "setField", self: c, cls, key: "name", a: str("c") });
  const other = main.value("value", (d) => ({
    op: "newObject",
    d,
    shape: literal("x"),
    slots: [undefinedValue],
  }));
  for (const self of [a, b, c, other]) {
    t.print(main.value("value", (d) => ({ op: "getProperty", d, self, key: "name", keys: ["name"] })));
  }
  assert.deepEqual(await run(t), { output: "a\nb\nc\nname\n", code: 0 });

  function f64Boxed(n: number): Operand {
    return main.value("value", (d) => ({ op: "convert", d, convert: "box", a: f64(n) }));
  }
});

test("a class value constructs checked instances and cannot be called", async () => {
  const t = testProgram();
  addProperties(t);
  const { main } = t;
  const cls = newClass("Point", ["x", "#y"]);
  t.program.classes.push(cls);
  const make = t.fn("Point_construct", "void", { constructs: cls });
  const self = make.self();
  const x = make.param("f64", "x");
  const boxed = make.value("value", (d) => ({ op: "convert", d, convert: "box", a: x }));
  make.emit({ op: "setField", self, cls, key: "x", a: boxed }).end({ op: "return", a: null });
  cls.construct = make.fn;
  const two = main.value("value", (d) => ({ op: "convert", d, convert: "box", a: f64(2) }));
  const callee: Operand = { k: "class", cls };
  const p = main.value("value", (d) => ({ op: "construct", d, callee, args: [two], what: "Point" }));
  const got = main.value("value", (d) => ({ op: "getField", d, self: p, cls, key: "x" }));
  const n = main.value("f64", (d) => ({ op: "convert", d, convert: "unbox.f64", a: got }));
  t.print(main.value("i64", (d) => ({ op: "exact", d, a: n })));
  const guard = (emit: () => void) => {
    const handler = addBlock(main.fn);
    const body = addBlock(main.fn, handler);
    const after = addBlock(main.fn);
    main.end({ op: "jump", to: body }).at(body);
    emit();
    main.end({ op: "jump", to: after }).at(handler);
    t.print(main.value("value", (d) => ({ op: "catch", d })));
    main.end({ op: "jump", to: after }).at(after);
  };
  guard(() => main.value("value", (d) => ({ op: "construct", d, callee, args: [str("no")], what: "Point" })));
  guard(() =>
    main.value("value", (d) => ({
      op: "callValue",
      d,
      callee,
      self: undefinedValue,
      args: [],
      what: "Point",
    })),
  );
  guard(() => main.value("value", (d) => ({ op: "construct", d, callee: two, args: [], what: "two" })));
  assert.deepEqual(await run(t), {
    output:
      "2\nargument 1 of Point_construct\nClass constructor Point cannot be invoked without 'new'\ntwo is not a constructor\n",
    code: 0,
  });
});

test("arrays: bounds, holes, doubles as indices, stores", async () => {
  const t = testProgram();
  addProperties(t);
  const { main } = t;
  const empty: Operand = { k: "const", name: "empty" };
  const array = main.value("value", (d) => ({ op: "newArray", d, elements: [str("a"), empty, str("c")] }));
  const show = (index: Operand) => {
    const v = main.value("value", (d) => ({ op: "getElement", d, array, index }));
    const missing = main.value("bool", (d) => ({ op: "test", d, a: v, test: { k: "undefined" } }));
    const [yes, no, after] = [0, 0, 0].map(() => addBlock(main.fn));
    main.end({ op: "branch", cond: missing, yes: yes!, no: no! }).at(yes!);
    t.print(int("i64", -1));
    main.end({ op: "jump", to: after! }).at(no!);
    t.print(v);
    main.end({ op: "jump", to: after! }).at(after!);
  };
  for (const index of [0, 1, 2, 3, -1]) show(int("i64", index));
  for (const index of [0, 2.5, Number.NaN, -0, 2 ** 40]) show(f64(index));
  main.emit({ op: "setElement", array, index: int("i64", 1), a: str("b") });
  show(f64(1));
  main.emit({ op: "setElement", array, index: int("i64", 3), a: str("d") });
  assert.deepEqual(await run(t), { output: "a\n-1\nc\n-1\n-1\na\n-1\n-1\na\n-1\nb\nslow store\n", code: 1 });
});

test("module variables of every representation", async () => {
  const t = testProgram();
  const { main } = t;
  const text = newGlobal("text", "value", str("t"));
  const count = newGlobal("count", "i64", int("i64", 5));
  t.program.globals.push(text, count);
  t.print(main.value("value", (d) => ({ op: "getGlobal", d, global: text })));
  const n = main.value("i64", (d) => ({ op: "getGlobal", d, global: count }));
  main.emit({
    op: "setGlobal",
    global: count,
    a: main.value("i64", (d) => ({ op: "bin", d, bin: "i64.add", a: n, b: n })),
  });
  t.print(main.value("i64", (d) => ({ op: "getGlobal", d, global: count })));
  assert.deepEqual(await run(t), { output: "t\n10\n", code: 0 });
});
