// The test harness of the packages that run both on Node and compiled.
//
// Contract: `test` registers at import, `runTests` runs everything registered so far in order, prints one
// line per test (`ok - name` / `not ok - name: reason`) and a last line `N passed, M failed`, and rejects
// when a test failed, which ends the program with a non-zero exit code. It uses console.log and promises
// only, so a test file is an ordinary program of the compiled profile.

type TestBody = () => void | Promise<void>;

class TestCase {
  readonly name: string;
  readonly body: TestBody;
  constructor(name: string, body: TestBody) {
    this.name = name;
    this.body = body;
  }
}

let registered: TestCase[] = [];

/** A failed expectation; its message is the reason that `runTests` prints. */
export class AssertionError extends Error {
  override readonly name: string = "AssertionError";
}

/** Registers a test. Its name is a sentence that says what holds. */
export function test(name: string, body: TestBody): void {
  registered.push(new TestCase(name, body));
}

/** Fails unless the condition holds. */
export function assert(condition: boolean, message: string = "condition does not hold"): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/**
 * Fails unless both values are equal: primitives by Object.is (NaN equals NaN, 0 differs from -0), arrays
 * and typed arrays element by element, everything else by identity.
 */
export function assertEquals(actual: unknown, expected: unknown, message: string = ""): void {
  const difference = findDifference(actual, expected, "");
  if (difference !== "") throw new AssertionError(message === "" ? difference : message + ": " + difference);
}

/** Fails unless calling `body` throws an Error whose message contains `messagePart`. */
export function assertThrows(body: () => void, messagePart: string = ""): void {
  let reason = "";
  let threw = false;
  try {
    body();
  } catch (error) {
    threw = true;
    reason = describeError(error);
  }
  if (!threw) throw new AssertionError("expected an error" + quoted(messagePart) + ", none was thrown");
  if (!reason.includes(messagePart)) {
    throw new AssertionError("expected an error" + quoted(messagePart) + ", got: " + reason);
  }
}

/** Fails unless `body` rejects with an Error whose message contains `messagePart`. */
export async function assertRejects(body: () => Promise<unknown>, messagePart: string = ""): Promise<void> {
  let reason = "";
  let threw = false;
  try {
    await body();
  } catch (error) {
    threw = true;
    reason = describeError(error);
  }
  if (!threw) throw new AssertionError("expected a rejection" + quoted(messagePart) + ", it was fulfilled");
  if (!reason.includes(messagePart)) {
    throw new AssertionError("expected a rejection" + quoted(messagePart) + ", got: " + reason);
  }
}

/** Runs the registered tests one after the other; rejects at the end if any failed. */
export async function runTests(): Promise<void> {
  const cases = registered;
  registered = [];
  let passed = 0;
  let failed = 0;
  for (const current of cases) {
    try {
      await current.body();
      passed++;
      console.log("ok - " + current.name);
    } catch (error) {
      failed++;
      console.log("not ok - " + current.name + ": " + describeError(error));
    }
  }
  console.log(passed + " passed, " + failed + " failed");
  if (failed > 0) throw new Error(failed + " of " + (passed + failed) + " tests failed");
}

function quoted(part: string): string {
  return part === "" ? "" : ' with "' + part + '"';
}

function describeError(error: unknown): string {
  if (error instanceof AssertionError) return error.message;
  if (error instanceof Error) return error.name + ": " + error.message;
  return "thrown value " + show(error);
}

/** Empty if equal, else a sentence that names the first place where the two values differ. */
function findDifference(actual: unknown, expected: unknown, path: string): string {
  if (Object.is(actual, expected)) return "";
  if (Array.isArray(actual) && Array.isArray(expected)) {
    const left = actual as readonly unknown[];
    const right = expected as readonly unknown[];
    if (left.length !== right.length) {
      return at(path) + "length " + left.length + ", expected " + right.length + ": " + show(actual);
    }
    for (let i = 0; i < left.length; i++) {
      const difference = findDifference(left[i], right[i], path + "[" + i + "]");
      if (difference !== "") return difference;
    }
    return "";
  }
  const kind = typedArrayKind(actual);
  if (kind !== "" && kind === typedArrayKind(expected)) {
    const length = typedArrayLength(actual);
    const expectedLength = typedArrayLength(expected);
    if (length !== expectedLength) {
      return at(path) + "length " + length + ", expected " + expectedLength + ": " + show(actual);
    }
    for (let i = 0; i < length; i++) {
      const difference = findDifference(
        typedArrayAt(actual, i),
        typedArrayAt(expected, i),
        path + "[" + i + "]",
      );
      if (difference !== "") return difference;
    }
    return "";
  }
  return at(path) + "got " + show(actual) + ", expected " + show(expected);
}

function at(path: string): string {
  return path === "" ? "" : "at " + path + ": ";
}

// One instanceof per kind, since a typed array has no common named parent class in the profile.
function typedArrayKind(value: unknown): string {
  if (value instanceof Uint8Array) return "Uint8Array";
  if (value instanceof Int8Array) return "Int8Array";
  if (value instanceof Uint16Array) return "Uint16Array";
  if (value instanceof Int16Array) return "Int16Array";
  if (value instanceof Uint32Array) return "Uint32Array";
  if (value instanceof Int32Array) return "Int32Array";
  if (value instanceof Float32Array) return "Float32Array";
  if (value instanceof Float64Array) return "Float64Array";
  return "";
}

function typedArrayLength(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Int8Array) return value.length;
  if (value instanceof Uint16Array) return value.length;
  if (value instanceof Int16Array) return value.length;
  if (value instanceof Uint32Array) return value.length;
  if (value instanceof Int32Array) return value.length;
  if (value instanceof Float32Array) return value.length;
  if (value instanceof Float64Array) return value.length;
  return 0;
}

function typedArrayAt(value: unknown, index: number): number {
  if (value instanceof Uint8Array) return value[index]!;
  if (value instanceof Int8Array) return value[index]!;
  if (value instanceof Uint16Array) return value[index]!;
  if (value instanceof Int16Array) return value[index]!;
  if (value instanceof Uint32Array) return value[index]!;
  if (value instanceof Int32Array) return value[index]!;
  if (value instanceof Float32Array) return value[index]!;
  if (value instanceof Float64Array) return value[index]!;
  return 0;
}

const SHOWN_ELEMENTS = 16;

function show(value: unknown): string {
  if (typeof value === "string") return '"' + value + '"';
  if (typeof value === "bigint") return String(value) + "n";
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value === undefined) return "undefined";
  if (value === null) return "null";
  if (typeof value === "function") return "a function";
  if (value instanceof Error) return value.name + ": " + value.message;
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    let text = "[";
    for (let i = 0; i < items.length && i < SHOWN_ELEMENTS; i++)
      text += (i === 0 ? "" : ", ") + show(items[i]);
    return text + (items.length > SHOWN_ELEMENTS ? ", …]" : "]");
  }
  const kind = typedArrayKind(value);
  if (kind !== "") {
    const length = typedArrayLength(value);
    let text = kind + "(" + length + ") [";
    for (let i = 0; i < length && i < SHOWN_ELEMENTS; i++)
      text += (i === 0 ? "" : ", ") + typedArrayAt(value, i);
    return text + (length > SHOWN_ELEMENTS ? ", …]" : "]");
  }
  return "an object";
}
