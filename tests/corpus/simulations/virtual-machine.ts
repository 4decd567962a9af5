// A stack machine with labels assembled to typed instructions, calls and a step limit.
type Op = "push" | "pop" | "add" | "sub" | "mul" | "dup" | "swap" | "jz" | "jmp" | "call" | "ret" | "print" | "halt";
const withOperand: ReadonlySet<string> = new Set<Op>(["push", "jz", "jmp", "call"]);
interface Instruction {
  readonly op: Op;
  readonly operand: number;
}
function assemble(source: string): Instruction[] {
  const labels: { [name: string]: number } = Object.create(null) as Record<string, number>;
  const lines = source.split("\n").map((l) => l.replace(/;.*/, "").trim()).filter((l) => l !== "");
  let at = 0;
  for (const line of lines) {
    if (line.endsWith(":")) labels[line.slice(0, -1)] = at;
    else at++;
  }
  return lines.flatMap((line) => {
    if (line.endsWith(":")) return [];
    const [op = "", text] = line.split(/\s+/);
    if (withOperand.has(op) !== (text !== undefined)) throw new SyntaxError(`operand of ${op}`);
    const operand = text === undefined ? 0 : (labels[text] ?? Number(text));
    if (Number.isNaN(operand)) throw new SyntaxError(`unknown label ${text}`);
    return [{ op: op as Op, operand }];
  });
}
function execute(program: readonly Instruction[], limit = 10_000): string {
  const stack: number[] = [];
  const calls: number[] = [];
  const out: number[] = [];
  const pop = (): number => {
    const x = stack.pop();
    if (x === undefined) throw new RangeError("stack is empty");
    return x;
  };
  const ops: Record<Op, (operand: number) => number | void> = {
    push: (n) => void stack.push(n),
    pop: () => void pop(),
    add: () => void stack.push(pop() + pop()),
    sub: () => {
      const b = pop();
      stack.push(pop() - b);
    },
    mul: () => void stack.push(pop() * pop()),
    dup: () => {
      const x = pop();
      stack.push(x, x);
    },
    swap: () => {
      const [b, a] = [pop(), pop()];
      stack.push(b, a);
    },
    jz: (to) => (pop() === 0 ? to : undefined),
    jmp: (to) => to,
    call: (to) => (calls.push(pc), to),
    ret: () => calls.pop(),
    print: () => void out.push(pop()),
    halt: () => Infinity,
  };
  let pc = 0;
  for (let steps = 0; pc < program.length; steps++) {
    if (steps === limit) throw new RangeError(`more than ${limit} steps`);
    const { op, operand } = program[pc++]!;
    pc = ops[op](operand) ?? pc;
  }
  return out.join(" ");
}
const factorial = `
  push 1
  push 10
loop:
  dup
  jz done
  dup
  call times    ; acc n n -> acc*n n
  push 1
  sub
  jmp loop
times:
  swap          ; keep n under the copy
  pop
  swap
  dup
  pop
  call body
  ret
body:
  swap
  dup
  call mul2
  ret
mul2:
  ret
done:
  pop
  print
  halt`;
const sum = "push 0\npush 100\nloop:\ndup\njz done\nswap\npush 1\nadd\nswap\npush 1\nsub\njmp loop\ndone:\npop\nprint";
for (const source of [sum, "push 2\npush 3\nmul\nprint", "pop", "loop:\njmp loop", "push", "jmp nowhere", "add 1", factorial]) {
  try {
    console.log(execute(assemble(source)));
  } catch (error) {
    console.log(String(error));
  }
}
