// The errors of JSON.parse and JSON.stringify in V8's words.
import { constructorName } from "./class-name.ts";

const CONTEXT = 10;

/** "… at position n". */
export function jsonError(what: string, position: number): SyntaxError {
  return new SyntaxError(what + " at position " + position);
}

/** What stands at the position begins nothing that may come there. */
export function unexpectedToken(text: string, position: number): SyntaxError {
  if (position >= text.length) return new SyntaxError("Unexpected end of JSON input");
  const unit = text.charCodeAt(position);
  if (unit === 45 || (unit >= 48 && unit <= 57)) return jsonError("Unexpected number in JSON", position);
  if (unit === 34) return jsonError("Unexpected string in JSON", position);
  if (text === "undefined" || text === "NaN" || text === "Infinity" || text === "[object Object]") {
    return new SyntaxError('"' + text + '" is not valid JSON');
  }
  const long = text.length > 2 * CONTEXT;
  const cutStart = long && position >= CONTEXT;
  const cutEnd = long && position < text.length - CONTEXT;
  const context = text.slice(cutStart ? position - CONTEXT : 0, cutEnd ? position + CONTEXT : text.length);
  const shown = (cutStart ? '..."' : '"') + context + (cutEnd ? '"...' : '"');
  return new SyntaxError("Unexpected token '" + text.charAt(position) + "', " + shown + " is not valid JSON");
}

/** The objects from the one that is met again to the innermost, and the keys that lead from each to the next. */
export function circularError(
  objects: readonly unknown[],
  keys: readonly unknown[],
  lastKey: unknown,
): TypeError {
  const count = objects.length;
  let text = "Converting circular structure to JSON\n    --> starting at object with constructor ";
  text += "'" + constructorName(objects[0]) + "'";
  for (let i = 1; i < count; i++) {
    // Of long circles the first two steps and the last one are shown.
    if (i === 3 && count > 4) {
      text += "\n    |     ...";
      i = count - 1;
    }
    text +=
      "\n    |     " + keyText(keys[i]) + " -> object with constructor '" + constructorName(objects[i]) + "'";
  }
  return new TypeError(text + "\n    --- " + keyText(lastKey) + " closes the circle");
}

function keyText(key: unknown): string {
  if (typeof key === "number") return "index " + key;
  return key === "" ? "<anonymous>" : "property '" + String(key) + "'";
}
