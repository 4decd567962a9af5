// A compiler from expressions to byte code, a disassembler and a stack machine with calls, jumps and traps.
const Op = { push: 0, add: 1, sub: 2, mul: 3, div: 4, less: 5, jumpIfZero: 6, jump: 7, load: 8, call: 9, ret: 10, halt: 11 } as const;
type OpName = keyof typeof Op;
const opNames = Object.keys(Op) as OpName[];
const operands: Partial<Record<OpName, 1 | 2>> = { push: 1, jumpIfZero: 1, jump: 1, load: 1, call: 2 };
type Expr = number | string | [op: "+" | "-" | "*" | "/" | "<", a: Expr, b: Expr] | { if: Expr; then: Expr; else: Expr } | { call: string; with: Expr[] };
interface Definition { parameters: string[]; body: Expr }
class Assembler {
  readonly code: number[] = [];
  readonly #functions = new Map<string, number>();
  readonly #fixups: [at: number, name: string][] = [];
  emit(op: OpName, ...args: number[]): number { this.code.push(Op[op], ...args); return this.code.length - args.length; }
  compile(definitions: Readonly<Record<string, Definition>>, main: Expr): this {
    this.expression(main, []);
    this.emit("halt");
    for (const [name, { parameters, body }] of Object.entries(definitions)) {
      this.#functions.set(name, this.code.length);
      this.expression(body, parameters);
      this.emit("ret");
    }
    for (const [at, name] of this.#fixups) {
      const address = this.#functions.get(name);
      if (address === undefined) throw new ReferenceError(`function ${name}`);
      this.code[at] = address;
    }
    return this;
  }
  private expression(e: Expr, scope: readonly string[]): void {
    if (typeof e === "number") return void this.emit("push", e);
    if (typeof e === "string") {
      const slot = scope.indexOf(e);
      if (slot === -1) throw new ReferenceError(`variable ${e}`);
      return void this.emit("load", slot);
    }
    if (Array.isArray(e)) {
      const [op, a, b] = e;
      this.expression(a, scope);
      this.expression(b, scope);
      this.emit(({ "+": "add", "-": "sub", "*": "mul", "/": "div", "<": "less" } as const)[op]);
    } else if ("if" in e) {
      this.expression(e.if, scope);
      const toElse = this.emit("jumpIfZero", -1);
      this.expression(e.then, scope);
      const toEnd = this.emit("jump", -1);
      this.code[toElse] = this.code.length;
      this.expression(e.else, scope);
      this.code[toEnd] = this.code.length;
    } else {
      for (const argument of e.with) this.expression(argument, scope);
      this.#fixups.push([this.emit("call", -1, e.with.length), e.call]);
    }
  }
}
function* disassemble(code: readonly number[]): Generator<string> {
  for (let pc = 0; pc < code.length; ) {
    const name = opNames[code[pc]!] ?? "???";
    const count = operands[name as OpName] ?? 0;
    yield [String(pc).padStart(3), name, ...code.slice(pc + 1, pc + 1 + count)].join(" ");
    pc += 1 + count;
  }
}
class Trap extends Error {}
function run(code: readonly number[], fuel = 20_000): { value: number; steps: number; deepest: number } {
  const stack: number[] = [];
  const frames: { back: number; base: number }[] = [];
  const pop = (): number => { const v = stack.pop(); if (v === undefined) throw new Trap("stack underflow"); return v; };
  const binary: Partial<Record<number, (a: number, b: number) => number>> = { [Op.add]: (a, b) => a + b, [Op.sub]: (a, b) => a - b, [Op.mul]: (a, b) => a * b, [Op.less]: (a, b) => +(a < b), [Op.div]: (a, b) => { if (b === 0) throw new Trap("division by zero"); return Math.trunc(a / b); } };
  let deepest = 0;
  for (let pc = 0, steps = 1; ; steps++) {
    if (steps > fuel) throw new Trap("out of fuel");
    const op = code[pc++];
    const apply = binary[op ?? -1];
    if (apply) { const b = pop(); stack.push(apply(pop(), b)); continue; }
    switch (op) {
      case Op.push: stack.push(code[pc++]!); break;
      case Op.load: stack.push(stack[frames.at(-1)!.base + code[pc++]!]!); break;
      case Op.jumpIfZero: pc = pop() === 0 ? code[pc]! : pc + 1; break;
      case Op.jump: pc = code[pc]!; break;
      case Op.call: frames.push({ back: pc + 2, base: stack.length - code[pc + 1]! }); pc = code[pc]!; deepest = Math.max(deepest, frames.length); break;
      case Op.ret: { const value = pop(); const { back, base } = frames.pop()!; stack.length = base; stack.push(value); pc = back; break; }
      case Op.halt: return { value: pop(), steps, deepest };
      default: throw new Trap(`bad opcode ${op} at ${pc - 1}`);
    }
  }
}
const library: Record<string, Definition> = {
  fib: { parameters: ["n"], body: { if: ["<", "n", 2], then: "n", else: ["+", { call: "fib", with: [["-", "n", 1]] }, { call: "fib", with: [["-", "n", 2]] }] } },
  gcd: { parameters: ["a", "b"], body: { if: "b", then: { call: "gcd", with: ["b", ["-", "a", ["*", ["/", "a", "b"], "b"]]] }, else: "a" } },
  loop: { parameters: [], body: { call: "loop", with: [] } },
};
console.log([...disassemble(new Assembler().compile({ id: library["gcd"]! }, ["+", 1, 2.5]).code.slice(0, 12))].join("\n"));
const programs: Expr[] = [["*", 6, 7], { call: "fib", with: [12] }, { call: "gcd", with: [1071, 462] }, ["/", 1, ["-", 2, 2]], { call: "loop", with: [] }, { call: "nope", with: [] }, ["+", "x", 1], { if: -0, then: 1, else: { if: NaN, then: 2, else: 3 } }];
for (const program of programs) {
  try { console.log(run(new Assembler().compile(library, program).code)); } catch (e) { console.log(e instanceof Trap ? `trap: ${e.message}` : `${e}`); }
}
try { run([99]); } catch (e) { console.log((e as Error).message, e instanceof Trap); }
