// Prints IR for people: one line per instruction, registers as `%name.id:rep`.
import type { Block, Fn, Instr, Operand, Program, Reg, Terminator, TypeTest } from "./ir.ts";
import { isReg } from "./ir.ts";
import { instrOperands } from "./walk.ts";

export function printOperand(o: Operand): string {
  if (isReg(o)) return `%${o.name}.${o.id}`;
  switch (o.k) {
    case "f64":
      return Object.is(o.value, -0) ? "-0.0" : `${o.value}`;
    case "int":
      return `${o.value}:${o.rep}`;
    case "u64":
      return `${o.value}:u64`;
    case "bool":
      return `${o.value}`;
    case "str":
      return JSON.stringify(o.text);
    case "big":
      return `${o.value}n`;
    case "const":
      return o.name;
    case "fn":
      return `&${o.fn.symbol}`;
    case "class":
      return `class ${o.cls.symbol}`;
  }
}

export function printTest(t: TypeTest): string {
  if (t.k === "class") return t.cls.symbol;
  if (t.k === "kind") return `kind ${t.kind}`;
  if (t.k === "nullable") return `${printTest(t.inner)}?`;
  return t.k;
}

function detail(i: Instr): string {
  switch (i.op) {
    case "bin":
      return i.bin;
    case "un":
      return i.un;
    case "convert":
      return i.convert;
    case "check":
    case "test":
      return printTest(i.test);
    case "call":
    case "newClosure":
      return i.fn.symbol;
    case "callRuntime":
    case "intrinsic":
    case "checkInitialized":
      return i.name;
    case "callVirtual":
      return `${i.cls.symbol}.${i.family.key}`;
    case "getField":
    case "setField":
      return `${i.cls.symbol}.${i.key}`;
    case "callProperty":
    case "getProperty":
    case "setProperty":
      return JSON.stringify(i.key);
    case "newObject":
      return `{${i.shape.entries.map((e) => e.key).join(",")}}`;
    case "newInstance":
    case "newClass":
      return i.cls.symbol;
    case "getGlobal":
    case "setGlobal":
      return i.global.symbol;
    case "getCapture":
      return `${i.index}`;
    default:
      return "";
  }
}

export function printInstr(i: Instr): string {
  const d = "d" in i && i.d ? `${printOperand(i.d)}:${i.d.rep} = ` : "";
  const words = [i.op, detail(i)].filter((w) => w !== "").join(" ");
  return `${d}${words}(${instrOperands(i).map(printOperand).join(", ")})`;
}

export function printEnd(t: Terminator): string {
  switch (t.op) {
    case "jump":
      return `jump b${t.to.id}`;
    case "branch":
      return `branch ${printOperand(t.cond)} ? b${t.yes.id} : b${t.no.id}`;
    case "switch": {
      const cases = t.cases.map((c) => `${c.value}: b${c.to.id}`).join(", ");
      return `switch ${printOperand(t.a)} { ${cases}, else: b${t.otherwise.id} }`;
    }
    case "return":
      return t.a ? `return ${printOperand(t.a)}` : "return";
    case "throw":
      return `throw ${printOperand(t.a)}`;
    case "suspend":
      return `${t.kind} ${printOperand(t.a)} -> ${printOperand(t.sent)}, ${printOperand(t.mode)}, b${t.to.id}`;
    case "unreachable":
      return "unreachable";
  }
}

function printBlock(b: Block): string {
  const head = `b${b.id}:${b.handler ? ` (handler b${b.handler.id})` : ""}`;
  return [head, ...b.instrs.map((i) => `  ${printInstr(i)}`), `  ${printEnd(b.end)}`].join("\n");
}

export function printFn(fn: Fn): string {
  const param = (r: Reg) => `${printOperand(r)}:${r.rep}`;
  const extra = [fn.closure, fn.self].filter((r) => r !== null).map(param);
  const head = `${fn.kind === "plain" ? "" : `${fn.kind} `}fn ${fn.symbol}(${[...extra, ...fn.params.map(param)].join(", ")}): ${fn.result}`;
  return `${head}\n${fn.blocks.map(printBlock).join("\n")}\n`;
}

export function printProgram(program: Program): string {
  return program.fns.map(printFn).join("\n");
}
