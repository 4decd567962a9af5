// The name of the class of an object, as the inspector and error messages give it.
import { shapeOf } from "@tessera/machine/cell";
import { ARRAY, FIRST_SHAPE, FUNCTION, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { getProperty, hasOwn, isBare } from "../core/property.ts";
import { className, isClassShape, shapeInfo } from "../core/shapes.ts";
import { throwNullAccess } from "../core/throw.ts";
import { typedArrayName } from "./typed-array-kinds.ts";

/** "Object" for literals; the value must be an object or function. */
export function constructorName(value: unknown): string {
  const shape = shapeOf(value);
  if (shape >= FIRST_SHAPE) {
    const info = shapeInfo(shape);
    return isClassShape(info) ? libraryName(className(info) as string) : "Object";
  }
  if (shape === ARRAY) return "Array";
  if (shape === FUNCTION) return "Function";
  if (isBare(value)) return "";
  return shape >= TYPED_FIRST && shape <= TYPED_LAST ? typedArrayName(shape) : "Object";
}

/** Library classes whose instances have no class of their own on Node, and classes without a name. */
function libraryName(name: string): string {
  const anonymous =
    name === "" ||
    name === "GeneratorObject" ||
    name === "AsyncGeneratorObject" ||
    name === "ArrayIterator" ||
    name === "StringIterator" ||
    name === "MapIterator" ||
    name === "SetIterator" ||
    name === "RegExpStringIterator";
  return anonymous ? "Object" : name;
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
