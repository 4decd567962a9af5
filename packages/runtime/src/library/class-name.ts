// The name of the class of an object, as the inspector and error messages give it.
import { shapeOf } from "@tessera/machine/cell";
import type { u32, usize } from "@tessera/machine/integer";
import { ARRAY, FIRST_SHAPE, FUNCTION, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { getProperty, hasOwn, isBare } from "../core/property.ts";
import { className, isClassShape, parentShape, shapeInfo } from "../core/shapes.ts";
import { throwNullAccess } from "../core/throw.ts";
import { typedArrayName } from "./typed-array-kinds.ts";

/** "Object" for literals and instances of classes without a name; the value must be an object or function. */
export function constructorName(value: unknown): string {
  const shape = shapeOf(value);
  if (shape >= FIRST_SHAPE) {
    const info = shapeInfo(shape);
    if (!isClassShape(info)) return "Object";
    const name = className(info) as string;
    return name === "" ? nameOfParent(info) : name;
  }
  if (shape === ARRAY) return "Array";
  if (shape === FUNCTION) return "Function";
  if (isBare(value)) return "";
  return shape >= TYPED_FIRST && shape <= TYPED_LAST ? typedArrayName(shape) : "Object";
}

/** The nearest name above a class that has none; `constructor` of Iterator.prototype is an accessor, which gives none. */
function nameOfParent(info: usize): string {
  for (let parent: u32 = parentShape(info); parent !== 0; parent = parentShape(shapeInfo(parent))) {
    const name = className(shapeInfo(parent)) as string;
    if (name !== "" && name !== "Iterator") return name;
  }
  return "Object";
}

/** `value.constructor.name` of a value that has no `constructor` of its own. */
export function nameOfConstructor(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return "String";
    case "number":
      return "Number";
    case "boolean":
      return "Boolean";
    case "bigint":
      return "BigInt";
    case "symbol":
      return "Symbol";
    default:
      break;
  }
  if (value === undefined || value === null) throwNullAccess(value, "constructor");
  if (isBare(value)) throwNullAccess(undefined, "name");
  const own = hasOwn(value, "constructor", false) ? getProperty(value, "constructor") : undefined;
  return own === undefined ? constructorName(value) : getProperty(own, "name");
}
