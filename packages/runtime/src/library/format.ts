// The formatting of console arguments: Node's `util.format`.
//
// Contract: `format` gives the line that `console.log` prints for its arguments. Specifiers in a first
// argument that is a string: %s %d %i %f %j %o %O %c %%. `formatPrimitives` is the same for arguments that
// are primitives, without the inspector of objects.
import { callNumber, parseFloat, parseInt } from "./globals.ts";
import { inspect, inspectShallow, inspectVerbose, prefersInspection } from "./inspect.ts";
import { formatPrimitive } from "./inspect-primitive.ts";
import { stringify, writeQuoted } from "./json-stringify.ts";
import { StringBuilder } from "./string-builder.ts";

/** What the specifiers need of a value that is no number or text. */
interface Printer {
  /** A value outside of a specifier, or for %O. */
  show(value: unknown): string;
  /** For %s. */
  text(value: unknown): string;
  /** For %o. */
  verbose(value: unknown): string;
  /** For %j. */
  json(value: unknown): string;
}

class PrimitivePrinter implements Printer {
  show(value: unknown): string {
    return formatPrimitive(value);
  }
  text(value: unknown): string {
    if (typeof value === "number" || typeof value === "bigint") return formatPrimitive(value);
    return String(value);
  }
  verbose(value: unknown): string {
    return formatPrimitive(value);
  }
  json(value: unknown): string {
    if (typeof value === "bigint") throw new TypeError("Do not know how to serialize a BigInt");
    if (typeof value === "number" && value - value !== 0) return "null";
    if (typeof value !== "string") return typeof value === "symbol" ? "undefined" : String(value);
    const out = new StringBuilder(value.length + 2);
    writeQuoted(out, value);
    return out.finish();
  }
}

class InspectingPrinter implements Printer {
  show(value: unknown): string {
    return inspect(value);
  }
  text(value: unknown): string {
    if (typeof value === "number" || typeof value === "bigint") return formatPrimitive(value);
    if (prefersInspection(value)) return inspectShallow(value);
    return String(value);
  }
  verbose(value: unknown): string {
    return inspectVerbose(value);
  }
  json(value: unknown): string {
    try {
      return String(stringify(value));
    } catch (error) {
      if (error instanceof TypeError && error.message.startsWith("Converting circular")) return "[Circular]";
      throw error;
    }
  }
}

/** The line for `console.log(...args)`. */
export function format(args: readonly unknown[]): string {
  if (args.length === 1) {
    const only = args[0];
    if (typeof only === "string") return only;
  }
  return formatWith(args, new InspectingPrinter());
}

/** The line for `console.log(...args)` if all arguments are primitives. */
export function formatPrimitives(args: readonly unknown[]): string {
  return formatWith(args, new PrimitivePrinter());
}

function formatWith(args: readonly unknown[], printer: Printer): string {
  let used = 0;
  let text = "";
  let separator = "";
  const first = args[0];
  if (typeof first === "string") {
    if (args.length === 1) return first;
    let copied = 0;
    for (let i = 0; i < first.length - 1; i++) {
      if (first.charCodeAt(i) !== 37) continue;
      i++;
      const specifier = first.charCodeAt(i);
      if (specifier === 37) {
        text += first.slice(copied, i);
        copied = i + 1;
      } else if (used + 1 !== args.length && isSpecifier(specifier)) {
        used++;
        if (copied !== i - 1) text += first.slice(copied, i - 1);
        text += specified(specifier, args[used], printer);
        copied = i + 1;
      }
    }
    if (copied !== 0) {
      used++;
      separator = " ";
      if (copied < first.length) text += first.slice(copied);
    }
  }
  for (; used < args.length; used++) {
    const value = args[used];
    text += separator;
    text += typeof value === "string" ? value : printer.show(value);
    separator = " ";
  }
  return text;
}

/** s d i f j o O c */
function isSpecifier(unit: number): boolean {
  return (
    unit === 115 ||
    unit === 100 ||
    unit === 105 ||
    unit === 102 ||
    unit === 106 ||
    unit === 111 ||
    unit === 79 ||
    unit === 99
  );
}

function specified(specifier: number, value: unknown, printer: Printer): string {
  switch (specifier) {
    case 115:
      return printer.text(value);
    case 100:
      if (typeof value === "bigint") return formatPrimitive(value);
      return formatPrimitive(typeof value === "symbol" ? NaN : callNumber(value));
    case 105:
      if (typeof value === "bigint") return formatPrimitive(value);
      return formatPrimitive(typeof value === "symbol" ? NaN : parseInt(String(value)));
    case 102:
      return formatPrimitive(typeof value === "symbol" ? NaN : parseFloat(String(value)));
    case 106:
      return printer.json(value);
    case 111:
      return printer.verbose(value);
    case 79:
      return printer.show(value);
    default:
      return "";
  }
}
