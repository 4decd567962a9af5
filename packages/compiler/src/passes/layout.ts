// Numbers shapes and decides which classes are open.
//
// `markOpen` runs first: TypeScript's types are structural, so a value of static type `C` may be any object
// that has C's public members, unless C has a private name. It is decided by names over the whole program.
// `numberShapes` runs after reachability: live classes get preorder numbers from 64, so that instances of
// a class and its subclasses are one range; literal shapes follow, equal ones share a number.
import { createHash } from "node:crypto";
import type { ClassInfo, Program, Shape } from "../ir/ir.ts";
import { derives, publicKeys } from "./class-tree.ts";
import type { Reachable } from "./reachable.ts";

export const FIRST_SHAPE = 64;

function hasAll(keys: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  if (wanted.size > keys.size) return false;
  for (const key of wanted) if (!keys.has(key)) return false;
  return true;
}

/** The runtime's function that freezes is in the program only if something calls it. */
const canFreeze = (program: Program): boolean =>
  program.fns.some(
    (fn) => fn.lowered && fn.ownName === "setIntegrity" && fn.pos.file.endsWith("/core/property.ts"),
  );

/** Sets `open` and `freezable` of every class; classes of our own packages freeze nothing of theirs. */
export function markOpen(program: Program): void {
  const keysOf = new Map(program.classes.map((c) => [c, publicKeys(c)]));
  const literals = program.shapes
    .filter((s) => s.cls === null)
    .map((s) => new Set(s.entries.map((e) => e.key)));
  const freezes = canFreeze(program);
  for (const cls of program.classes) {
    cls.freezable = freezes && !/\/packages\/[a-z]+\/src\//.test(cls.pos.file);
    const wanted = keysOf.get(cls)!;
    const nominal = [...wanted].some((key) => key.startsWith("#"));
    const unrelated = (other: ClassInfo) => !derives(other, cls) && !derives(cls, other);
    cls.open =
      !nominal &&
      (literals.some((keys) => hasAll(keys, wanted)) ||
        program.classes.some((other) => unrelated(other) && hasAll(keysOf.get(other)!, wanted)));
  }
}

/** Two literal shapes with equal signatures are one shape. */
function signature(shape: Shape): string {
  const keys = shape.entries.map((e) => `${e.slot}${e.kind === "data" ? "=" : "?"}${JSON.stringify(e.key)}`);
  return `${shape.title ?? ""}${keys.join(",")}`;
}

/** Shapes by number: index 0 is number 64. */
export interface ShapeTable {
  readonly shapes: readonly Shape[];
  /** A name for each that does not depend on the others: a class's symbol, a hash of a literal's keys. */
  readonly names: readonly string[];
}

/** Sets `id`, `firstId`, `lastId`, `instantiated`. Classes without instances get the empty range 1..0. */
export function numberShapes(program: Program, reachable: Reachable): ShapeTable {
  const shapes: Shape[] = [];
  const live = (cls: ClassInfo): boolean => reachable.instantiated.has(cls) || cls.children.some(live);
  const number = (cls: ClassInfo): void => {
    cls.instantiated = reachable.instantiated.has(cls);
    if (!live(cls)) {
      cls.firstId = 1;
      cls.lastId = 0;
      for (const child of cls.children) number(child);
      return;
    }
    cls.firstId = FIRST_SHAPE + shapes.length;
    cls.shape.id = cls.firstId;
    shapes.push(cls.shape);
    for (const child of cls.children) number(child);
    cls.lastId = FIRST_SHAPE + shapes.length - 1;
  };
  for (const cls of program.classes) if (cls.parent === null) number(cls);
  const bySignature = new Map<string, number>();
  for (const shape of reachable.shapes) {
    const key = signature(shape);
    const known = bySignature.get(key);
    shape.id = known ?? FIRST_SHAPE + shapes.length;
    if (known !== undefined) continue;
    bySignature.set(key, shape.id);
    shapes.push(shape);
  }
  const names = shapes.map((shape) => {
    if (shape.cls) return shape.cls.symbol;
    return `literal_${createHash("sha256").update(signature(shape)).digest("hex").slice(0, 16)}`;
  });
  return { shapes, names };
}
