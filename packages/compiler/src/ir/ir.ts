// The intermediate representation: what lowering produces, passes transform and the C emitter prints.
//
// A program is a set of functions; a function is a graph of basic blocks over mutable, typed virtual
// registers (not SSA: the C compiler rebuilds that). All TypeScript meaning is explicit here: conversions,
// checks, exception edges and suspension points are instructions; nothing downstream consults the checker.

/** How a register is held in the machine.
 *  - `f64`   a JavaScript number
 *  - `i32`, `u32`  a number proved to be an integer of that range
 *  - `i64`   a number proved to be an integer within ±2^53 (indices, lengths, addresses, counters)
 *  - `u64`   a bigint branded as 64-bit (machine `u64`); arithmetic wraps
 *  - `bool`  a boolean
 *  - `value` any JavaScript value in 64 bits; pointers to cells are plain (docs/compiler.md, "Values")
 *  - `void`  no value (only as a function's result)
 */
export type Rep = "f64" | "i32" | "u32" | "i64" | "u64" | "bool" | "value" | "void";

export interface Reg {
  readonly id: number;
  readonly rep: Rep;
  /** Name in the source, for printing and debuggers. */
  readonly name: string;
}

export type Operand =
  | Reg
  | { readonly k: "f64"; readonly value: number }
  | { readonly k: "int"; readonly rep: "i32" | "u32" | "i64"; readonly value: number }
  | { readonly k: "u64"; readonly value: bigint }
  | { readonly k: "bool"; readonly value: boolean }
  /** A string literal: a static string cell, rep `value`. */
  | { readonly k: "str"; readonly text: string }
  /** A bigint literal: a static bigint cell, rep `value`. */
  | { readonly k: "big"; readonly value: bigint }
  | { readonly k: "const"; readonly name: "undefined" | "null" | "true" | "false" | "empty" }
  /** The one static closure of a function without captures, rep `value`. */
  | { readonly k: "fn"; readonly fn: Fn }
  /** The one function object of a class, rep `value`. */
  | { readonly k: "class"; readonly cls: ClassInfo };

/** Where in the source something stands. Lines and columns count from 1. */
export interface Pos {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Checks a value against what its static type promised (see `Check`). */
export type TypeTest =
  | {
      readonly k:
        | "number"
        | "boolean"
        | "string"
        | "bigint"
        | "symbol"
        | "function"
        | "array"
        | "object"
        /** A typed array of any kind. */
        | "typed"
        | "cell";
    }
  /** An instance of the class or of a subclass. */
  | { readonly k: "class"; readonly cls: ClassInfo }
  /** A builtin cell kind, e.g. one kind of typed array (docs/compiler.md, "Cells"). */
  | { readonly k: "kind"; readonly kind: number }
  | { readonly k: "undefined" | "null" | "nullish" }
  /** `null` or `undefined` or what `inner` accepts. */
  | { readonly k: "nullable"; readonly inner: TypeTest }
  | { readonly k: "any" };

/** Typed two-operand operations. Operands and result have the named rep, except comparisons (result bool)
 *  and shifts. `i64` add/sub/mul cannot overflow where lowering emits them (it proves ranges).
 *  `i32.*` and `u32.*` wrap. `f64.mod` is JavaScript's `%`. `value.same` compares bits. */
export type BinOp =
  | `f64.${"add" | "sub" | "mul" | "div" | "mod" | "pow" | "min" | "max" | "eq" | "ne" | "lt" | "le" | "gt" | "ge"}`
  /** Of numbers that are neither NaN nor -0. */
  | `${"f64" | "i64"}.${"lesser" | "greater"}`
  | `${"i32" | "u32" | "i64" | "u64"}.${"add" | "sub" | "mul" | "and" | "or" | "xor" | "eq" | "ne" | "lt" | "le" | "gt" | "ge"}`
  /** Shift counts are masked with 31 (63 for u64/i64). `i32.shr` is arithmetic, `u32.shr`/`u64.shr` logical. */
  | `${"i32" | "u32" | "i64" | "u64"}.${"shl" | "shr"}`
  /** Truncating division; lowering proves the divisor non-zero. */
  | `${"i32" | "u32" | "i64" | "u64"}.${"div" | "rem"}`
  | `bool.${"eq" | "ne" | "and" | "or"}`
  | "value.same"
  | "value.differ";

export type UnOp =
  | "f64.neg"
  | "bool.not"
  | "i32.not"
  | "u32.not"
  | "u64.not"
  | "i32.neg"
  | "i64.neg"
  | "f64.floor"
  | "f64.ceil"
  | "f64.trunc"
  | "f64.sqrt"
  | "f64.abs";

/** Conversions between reps; none can throw except `value->*`, which presumes a preceding or built-in check. */
export type Convert =
  | "box" // any rep (not u64) -> value. NaNs are made canonical
  | "unbox.f64" // value known to be a number -> f64
  | "unbox.bool" // value known to be a boolean -> bool
  | "unbox.u64" // value known to be a bigint -> u64 (modulo 2^64)
  | "box.u64" // u64 -> value (a bigint cell; allocates)
  | "toF64" // i32, u32, i64 -> f64
  | "toInt32" // f64 -> i32, ECMA-262 ToInt32 (modulo 2^32)
  | "toUint32" // f64 -> u32, ECMA-262 ToUint32
  | "wrap32" // i32, u32, i64, u64 -> i32 or u32 by truncation (destination rep decides)
  | "widen" // i32, u32 -> i64, u64; i64 -> u64 (non-negative)
  | "narrow" // i64 -> i32/u32 where the range is proved
  | "toI64" // f64 -> i64 where it is proved to be an integer within ±2^53
  | "u64.toI64"; // u64 -> i64 where the range is proved

export type Instr = { pos?: Pos | undefined } & (
  | { op: "mov"; d: Reg; a: Operand }
  | { op: "bin"; d: Reg; bin: BinOp; a: Operand; b: Operand }
  | { op: "un"; d: Reg; un: UnOp; a: Operand }
  /** `isPlain`: the double to be boxed is certainly a number, or a NaN in its canonical form. */
  | { op: "convert"; d: Reg; convert: Convert; a: Operand; isPlain?: true }
  /** f64 -> i32/u32/i64 (by the rep of `d`) that throws RangeError unless `a` is exactly such an integer. */
  | { op: "exact"; d: Reg; a: Operand }
  /** Throws TypeError (`what` names the value's place, e.g. "name" or "argument 1") unless `a` passes `test`. */
  | { op: "check"; a: Operand; test: TypeTest; what: string }
  /** d: bool = whether value `a` passes the test; never throws. */
  | { op: "test"; d: Reg; a: Operand; test: TypeTest }
  /** Direct call. Arguments have the reps of `fn.params`; with `fn.closure` the first is the closure value,
   *  then with `fn.hasThis` comes `this`. `d` is null when the result is unused or void. */
  | { op: "call"; d: Reg | null; fn: Fn; args: Operand[] }
  /** Call of a runtime function by its export name; same rules. Resolved to `call` by `Program.runtime`. */
  | { op: "callRuntime"; d: Reg | null; name: string; args: Operand[] }
  /** A C intrinsic of the prelude (machine access, hot inline paths). */
  | {
      op: "intrinsic";
      d: Reg | null;
      name: string;
      args: Operand[];
      throws?: boolean;
      /** What lowering knows of a result that is an integer. */
      range?: { readonly lo: number; readonly hi: number };
    }
  /** Call of a function value: all `value`. Throws TypeError "<what> is not a function" if it is none. */
  | { op: "callValue"; d: Reg; callee: Operand; self: Operand; args: Operand[]; what: string }
  /** `new` of a class value. */
  | { op: "construct"; d: Reg; callee: Operand; args: Operand[]; what: string }
  /** Virtual call: `self` is an instance of `cls` (of a subclass); typed by `family`. */
  | { op: "callVirtual"; d: Reg | null; family: MethodFamily; cls: ClassInfo; self: Operand; args: Operand[] }
  /** Method call through a structural type: all `value`. */
  | { op: "callProperty"; d: Reg; self: Operand; key: string; args: Operand[]; what: string }
  /** Field of an instance of `cls`: `self` is known to be one (if `cls.open`, it is any cell with that property). */
  | { op: "getField"; d: Reg; self: Operand; cls: ClassInfo; key: string }
  | { op: "setField"; self: Operand; cls: ClassInfo; key: string; a: Operand }
  /** Structural access; `shape` lists the keys that the static type requires, to find candidates. Works for
   *  every value (TypeError on null/undefined as Node words it). */
  | { op: "getProperty"; d: Reg; self: Operand; key: string; keys: readonly string[] }
  | { op: "setProperty"; self: Operand; key: string; a: Operand; keys: readonly string[] }
  /** A new object: one operand per slot of the shape (`empty` = absent optional property). */
  | { op: "newObject"; d: Reg; shape: Shape; slots: Operand[] }
  /** A new instance of `cls`, all slots EMPTY; the constructor function fills it. */
  | { op: "newInstance"; d: Reg; cls: ClassInfo }
  | { op: "newClosure"; d: Reg; fn: Fn; captures: Operand[] }
  /** A new function object of a local class (`cls.isLocal`): each evaluation of its definition makes one. */
  | { op: "newClass"; d: Reg; cls: ClassInfo; captures: Operand[] }
  /** A new array cell of exactly these elements. */
  | { op: "newArray"; d: Reg; elements: Operand[] }
  /** A heap box for a variable that closures share and that changes. */
  | { op: "newBox"; d: Reg; a: Operand }
  | { op: "getBox"; d: Reg; box: Operand }
  | { op: "setBox"; box: Operand; a: Operand }
  /** Capture number `index` of the running closure `self`. */
  | { op: "getCapture"; d: Reg; self: Operand; index: number }
  /** Module-level variables; rep of the global. */
  | { op: "getGlobal"; d: Reg; global: Global }
  | { op: "setGlobal"; global: Global; a: Operand }
  /** Throws ReferenceError "Cannot access 'name' before initialization" if value `a` is EMPTY. */
  | { op: "checkInitialized"; a: Operand; name: string }
  /** Array element, `array` known to be an array cell, `index` i64 or f64; holes and out of bounds give undefined. */
  | { op: "getElement"; d: Reg; array: Operand; index: Operand }
  | { op: "setElement"; array: Operand; index: Operand; a: Operand }
  /** In a handler block: takes the pending exception. */
  | { op: "catch"; d: Reg }
);

export type Terminator = { pos?: Pos | undefined } & (
  | { op: "jump"; to: Block }
  | { op: "branch"; cond: Operand; yes: Block; no: Block }
  /** Jump table over an i32 register. */
  | { op: "switch"; a: Operand; cases: { value: number; to: Block }[]; otherwise: Block }
  | { op: "return"; a: Operand | null }
  | { op: "throw"; a: Operand }
  /** Generators and async functions: hands `a` (value) to the driver; continues at `to` with `sent` (value)
   *  and `mode` (i32: 0 next, 1 throw, 2 return). Lowering branches on the mode itself. */
  | { op: "suspend"; kind: "yield" | "await"; a: Operand; sent: Reg; mode: Reg; to: Block }
  | { op: "unreachable" }
);

export interface Block {
  id: number;
  instrs: Instr[];
  end: Terminator;
  /** Where an exception raised in this block goes; null: out of the function. */
  handler: Block | null;
}

export interface Fn {
  /** Unique and a valid C identifier. */
  readonly symbol: string;
  /** Name in stack traces (`Class.method`). */
  readonly name: string;
  /** `Function.name`. */
  readonly ownName: string;
  readonly pos: Pos;
  /** Typed parameters, without the closure and `this`. A rest parameter is a single array value. */
  params: Reg[];
  /** Static check of each parameter, applied by the generic entry before it unboxes. */
  paramTests: TypeTest[];
  /** Index of the rest parameter, or -1. */
  rest: number;
  /** `Function.length`. */
  length: number;
  /** Register of `this`, for methods, accessors, constructors and `this`-using function expressions. */
  self: Reg | null;
  /** Class that `this` must be an instance of when entered generically. */
  selfClass: ClassInfo | null;
  /** Register of the closure, when the function has captures. */
  closure: Reg | null;
  captureCount: number;
  result: Rep;
  kind: "plain" | "generator" | "async" | "asyncGenerator";
  /** The kind in the source, once the coroutine pass has made the function plain; programs see it when printed. */
  declaredKind?: Fn["kind"];
  /** All registers, parameters included. */
  regs: Reg[];
  blocks: Block[]; // blocks[0] is the entry
  /** May be null until lowered; after lowering never null. */
  lowered: boolean;
  /** A class constructor: calling its class's function object without `new` throws. */
  constructs: ClassInfo | null;
  /** `@inline`/`@noalloc` style markers from the doc comment, e.g. "inline", "noinline", "noalloc", "cold". */
  readonly marks: ReadonlySet<string>;
}

/** Object layout: property keys to slots. Class instances have the shape of their class (parent's slots first). */
export interface Shape {
  /** Assigned by the layout pass. */
  id: number;
  readonly entries: readonly ShapeEntry[];
  readonly cls: ClassInfo | null;
  /** How objects that are of no class call themselves when printed; they are closed like class instances. */
  readonly title?: string;
}
export interface ShapeEntry {
  /** A property name; `@@iterator` and `@@asyncIterator` for those symbols; `#name@<class id>` for private names. */
  readonly key: string;
  /** `accessor`: the slot holds the getter closure (or undefined), slot + 1 the setter. */
  readonly kind: "data" | "accessor";
  readonly slot: number;
}

/** All implementations of a method in one class tree; their signatures have equal reps (lowering unifies them). */
export interface MethodFamily {
  readonly key: string;
  readonly kind: "method" | "get" | "set";
  readonly root: ClassInfo;
  readonly implementations: Map<ClassInfo, Fn>;
  params: Rep[];
  result: Rep;
}

export interface ClassInfo {
  readonly symbol: string;
  readonly name: string;
  readonly pos: Pos;
  readonly parent: ClassInfo | null;
  readonly children: ClassInfo[];
  /** Instance fields of the class and its parents, in slot order. */
  shape: Shape;
  /** Own methods and accessors by key; inherited ones are found through `parent`. */
  readonly methods: Map<string, MethodFamily>;
  readonly getters: Map<string, MethodFamily>;
  readonly setters: Map<string, MethodFamily>;
  /** Runs on a fresh instance: field initialisers, parameter handling, body. `self` is `this`. */
  construct: Fn | null;
  /** Static fields that are globals, which the class as a value exposes by name. */
  readonly statics: Map<string, Global>;
  /** Static methods and accessors that the class as a value exposes by name. */
  readonly staticMembers: StaticMember[];
  /** Defined inside a function, so that each evaluation makes a class of its own: its function object carries what
   *  the members capture, and instances carry the function object in the slot `classKey`. */
  readonly isLocal: boolean;
  /** Preorder numbers: instances of the class have shape ids firstId..lastId. Set by the layout pass. */
  firstId: number;
  lastId: number;
  /** Values that are not instances may have this static type, as another shape has all its public members. */
  open: boolean;
  /** Instances may be frozen (layout pass). */
  freezable: boolean;
  /** Some `newInstance` of exactly this class is reachable (layout pass). */
  instantiated: boolean;
  readonly isAbstract: boolean;
  /** A class of the library that programs cannot name: on Node its instances have no class of their own. */
  readonly isInternal: boolean;
}

/** `capture`: where the function object of a local class holds the member's closure; -1 for other classes. */
export interface StaticMember {
  readonly key: string;
  readonly kind: "method" | "get" | "set";
  readonly fn: Fn;
  readonly capture: number;
}

/** Must storing the field look whether the instance is frozen? Private names may change in frozen objects. */
export function mayBeFrozen(i: Instr & { op: "setField" }): boolean {
  return i.cls.freezable && !i.key.startsWith("#") && !isHiddenKey(i.key);
}

/** The hidden slot in which instances of a local class hold its function object. */
export function classKey(cls: ClassInfo): string {
  return `@@class@${cls.symbol}`;
}
export function isHiddenKey(key: string): boolean {
  return key.startsWith("@@class@");
}

export interface Global {
  readonly symbol: string;
  readonly name: string;
  readonly rep: Rep;
  /** Initial content, if it is a constant; `empty` marks "not yet initialised" for rep value. */
  initial: Operand | null;
}

export interface Program {
  fns: Fn[];
  classes: ClassInfo[];
  shapes: Shape[];
  globals: Global[];
  /** Module initialisers in evaluation order, the entry module last. */
  inits: Fn[];
  /** Property names that programs ask for by value, as in `o[k]`. */
  namedKeys: Set<string>;
  /** Some access asks for a property by a name that is not known at build time. */
  namesAnyKey: boolean;
  /** Exports of the runtime package by name: the functions that `callRuntime` and the emitter may name. */
  runtime: Map<string, Fn>;
  /** Globals that the emitter or prelude names. */
  runtimeGlobals: Map<string, Global>;
}

export function isReg(operand: Operand): operand is Reg {
  return "id" in operand;
}

export function repOf(operand: Operand): Rep {
  if (isReg(operand)) return operand.rep;
  switch (operand.k) {
    case "f64":
      return "f64";
    case "int":
      return operand.rep;
    case "u64":
      return "u64";
    case "bool":
      return "bool";
    default:
      return "value";
  }
}
