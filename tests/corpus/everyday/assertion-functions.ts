// Assertion functions and predicates that narrow values of unknown shape, as validators of input do.
class Invalid extends TypeError {
  readonly path: string;
  constructor(path: string, expected: string) {
    super(`${path || "input"} is not ${expected}`);
    this.path = path;
  }
}
function assert(condition: unknown, path: string, expected: string): asserts condition {
  if (!condition) throw new Invalid(path, expected);
}
function assertString(value: unknown, path: string): asserts value is string {
  assert(typeof value === "string", path, "a string");
}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
interface Address {
  street: string;
  zip?: string;
}
interface Person {
  name: string;
  age: number;
  addresses: Address[];
}
function person(value: unknown): Person {
  assert(isRecord(value), "", "an object");
  const { name, age, addresses = [] } = value;
  assertString(name, "name");
  assert(typeof age === "number" && Number.isInteger(age) && age >= 0, "age", "a whole number");
  assert(Array.isArray(addresses), "addresses", "a list");
  return {
    name,
    age,
    addresses: addresses.map((one: unknown, i) => {
      assert(isRecord(one), `addresses[${i}]`, "an object");
      const { street, zip } = one;
      assertString(street, `addresses[${i}].street`);
      if (zip === undefined) return { street };
      assertString(zip, `addresses[${i}].zip`);
      return { street, zip };
    }),
  };
}
for (const text of ['{"name":"Ada","age":36,"addresses":[{"street":"S","zip":"1"},{"street":"T"}]}', "[]", "null", '{"name":1}', '{"name":"B","age":1.5}', '{"name":"C","age":1,"addresses":[{}]}', '{"name":"D","age":1,"addresses":[{"street":"x","zip":7}]}']) {
  try {
    console.log(person(JSON.parse(text)));
  } catch (error) {
    console.log(error instanceof Invalid ? `${error.path}: ${error.message}` : error);
  }
}
