// C conditions for the type tests of the IR.
import type { ClassInfo, TypeTest } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { shapeName } from "./c-types.ts";

/** Words for messages: what a failed check wanted. */
export function describeTest(test: TypeTest): string {
  switch (test.k) {
    case "class":
      return test.cls.name;
    case "kind":
      return kindNames[test.kind] ?? `a cell of kind ${test.kind}`;
    case "nullable":
      return `${describeTest(test.inner)}, null or undefined`;
    case "nullish":
      return "null or undefined";
    case "typed":
      return "typed array";
    case "any":
      return "anything";
    default:
      return test.k;
  }
}

const kindNames: Record<number, string> = {
  32: "Int8Array",
  33: "Uint8Array",
  34: "Uint8ClampedArray",
  35: "Int16Array",
  36: "Uint16Array",
  37: "Int32Array",
  38: "Uint32Array",
  39: "Float32Array",
  40: "Float64Array",
  41: "BigInt64Array",
  42: "BigUint64Array",
};

/** Whether `v` is an instance of the class or a subclass. */
export function isInstance(v: string, cls: ClassInfo): string {
  const count = cls.lastId - cls.firstId + 1;
  return count <= 0 ? "false" : `tsr_hasShape(${v}, ${shapeName(cls.symbol)}, ${count}u)`;
}

/** A condition over a side-effect free expression. `strict`: only real instances pass for an open class. */
export function testExpr(v: string, test: TypeTest, strict: boolean): string {
  switch (test.k) {
    case "number":
      return `tsr_isNumber(${v})`;
    case "boolean":
      return `((${v} | 1) == TRUE_)`;
    case "string":
      return `tsr_hasShape(${v}, LATIN1, 3u)`;
    case "symbol":
      return `tsr_hasShape(${v}, SYMBOL, 1u)`;
    case "bigint":
      return `tsr_hasShape(${v}, BIGINT, 1u)`;
    case "array":
      return `tsr_hasShape(${v}, ARRAY, 1u)`;
    case "function":
      return `tsr_isFunction(${v})`;
    case "object":
      return `tsr_hasShape(${v}, ARRAY, UINT32_MAX - ARRAY)`;
    case "typed":
      return `tsr_hasShape(${v}, 32u, 11u)`;
    case "cell":
      return `machine_isCell(${v})`;
    case "class": {
      const instance = isInstance(v, test.cls);
      return test.cls.open && !strict ? `tsr_hasShape(${v}, ARRAY, UINT32_MAX - ARRAY)` : instance;
    }
    case "kind":
      return `tsr_hasShape(${v}, ${test.kind}u, 1u)`;
    case "undefined":
      return `(${v} == UNDEFINED)`;
    case "null":
      return `(${v} == NULL_)`;
    case "nullish":
      return `((${v} | 8) == UNDEFINED)`;
    case "nullable":
      return `(((${v} | 8) == UNDEFINED) || ${testExpr(v, test.inner, strict)})`;
    case "any":
      return "true";
    default:
      throw new InternalError(`Unknown type test ${JSON.stringify(test)}`);
  }
}
