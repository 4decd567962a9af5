// Static tables of the image: shapes by number, module variables, and the list of module initialisers.
import { type ClassInfo, classKey, type Fn, isHiddenKey, type Shape } from "../ir/ir.ts";
import { findMember, implementation, memberKeys } from "../passes/class-tree.ts";
import { cType, fnName } from "./c-types.ts";
import type { Context } from "./context.ts";
import { slotCount } from "./instructions.ts";

const entryKind = { data: 0, accessor: 1, method: 2, getter: 3, setter: 4, hidden: 5 } as const;

/** Rows for methods and accessors that some access in the program names. */
function memberRows(context: Context, cls: ClassInfo): string[] {
  const rows: string[] = [];
  const row = (key: string, kind: number, fn: Fn | null) =>
    rows.push(`{${context.constants.string(key)}, 0, ${kind}, ${fn ? context.closure(fn) : "EMPTY"}}`);
  const holder = cls.isLocal ? cls.shape.entries.find((e) => e.key === classKey(cls)) : undefined;
  if (context.reachable.keys.has("constructor") && holder) {
    rows.push(`{${context.constants.string("constructor")}, ${holder.slot}, ${entryKind.hidden}, EMPTY}`);
  } else if (context.reachable.keys.has("constructor")) {
    rows.push(
      `{${context.constants.string("constructor")}, 0, ${entryKind.method}, ${context.classObject(cls)}}`,
    );
  }
  const member = (kind: "methods" | "getters" | "setters", key: string): Fn | null => {
    const family = findMember(cls, kind, key);
    return family && implementation(family, cls);
  };
  const named = (kind: "methods" | "getters" | "setters") =>
    [...memberKeys(cls, kind)].filter((key) => context.reachable.keys.has(key));
  for (const key of named("methods")) row(key, entryKind.method, member("methods", key));
  for (const key of new Set([...named("getters"), ...named("setters")])) {
    row(key, entryKind.getter, member("getters", key));
    row(key, entryKind.setter, member("setters", key));
  }
  return rows;
}

function printShape(context: Context, shape: Shape, name: string): string {
  const { cls } = shape;
  // Private names and the slots of local classes are not properties.
  const rows = shape.entries
    .filter((e) => !e.key.startsWith("#") && !isHiddenKey(e.key))
    .map((e) => `{${context.constants.string(e.key)}, ${e.slot}, ${entryKind[e.kind]}, EMPTY}`);
  if (cls?.instantiated) rows.push(...memberRows(context, cls));
  const title = cls?.isInternal ? "" : (cls?.name ?? shape.title);
  const className = title === undefined ? "EMPTY" : context.constants.string(title);
  const head = `${rows.length}, ${slotCount(shape.entries)}, ${className}, ${cls?.parent ? cls.parent.firstId : 0}, ${cls ? 1 : 0}`;
  return `static const ShapeInfo ${name} = {${head}, {${rows.join(", ")}}};`;
}

export function printShapes(context: Context): string {
  const { shapes } = context.table;
  const lines = shapes.map((shape, n) => printShape(context, shape, `shape_${n}`));
  const list = shapes.length === 0 ? "0" : shapes.map((_, n) => `&shape_${n}`).join(", ");
  lines.push(
    `const ShapeInfo *const tsr_shapes[] = {${list}};`,
    `const uint32_t tsr_shapeCount = ${shapes.length};`,
  );
  return lines.join("\n");
}

/** Module variables: those that may hold cells in one struct, the others each alone, by name. */
export interface Globals {
  /** Members of the struct, in order. */
  readonly values: readonly string[];
  readonly struct: string;
  readonly others: ReadonlyMap<string, { readonly declaration: string; readonly definition: string }>;
}

export function printGlobals(context: Context): Globals {
  const values: string[] = [];
  const initial: string[] = [];
  const others = new Map<string, { declaration: string; definition: string }>();
  for (const global of context.reachable.globals) {
    const value = global.initial ? context.operand(global.initial) : null;
    if (global.rep === "value") {
      values.push(global.symbol);
      if (value !== null && value !== "EMPTY") initial.push(`.${global.symbol} = ${value}`);
    } else {
      const name = context.global(global);
      others.set(name, {
        declaration: `extern ${cType[global.rep]} ${name};`,
        definition: `LOCAL ${cType[global.rep]} ${name}${value === null ? "" : ` = ${value}`};`,
      });
    }
  }
  if (values.length === 0) values.push("none");
  const init = initial.length === 0 ? "" : ` = {${initial.join(", ")}}`;
  return { values, struct: `LOCAL struct { V ${values.join(", ")}; } tsr_variables${init};`, others };
}

/** Runs the module initialisers in order; stops at the first that throws. */
export function printModules(context: Context): string {
  const calls = context.program.inits
    .filter((fn) => context.reachable.fns.has(fn))
    .map((fn) => {
      const test = context.throwing.fns.has(fn) ? " if (THROWN) return;" : "";
      return `  ${fnName(fn)}();${test}`;
    });
  return `LOCAL void tsr_runModules(void) {\n${calls.join("\n")}\n}`;
}
