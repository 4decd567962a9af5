// The name of the class of an object, as the inspector and error messages give it.
import { shapeOf } from "@tessera/machine/cell";
import { ARRAY, FIRST_SHAPE, FUNCTION, TYPED_FIRST, TYPED_LAST } from "../core/cells.ts";
import { className, isClassShape, shapeInfo } from "../core/shapes.ts";
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
    name === "SetIterator";
  return anonymous ? "Object" : name;
}
