// How V8 names an operand of which it has no source text: `undefined`, `number 5`, `string "has"`.

export function describeOperand(value: unknown): string {
  if (value === undefined) return "undefined";
  if (value === null) return "object null";
  switch (typeof value) {
    case "string":
      return 'string "' + value + '"';
    case "number":
      return "number " + String(value);
    case "boolean":
      return "boolean " + String(value);
    case "bigint":
      return "bigint " + String(value);
    case "symbol":
      return "symbol " + String(value);
    case "function":
      return "function";
    default:
      return "object";
  }
}
