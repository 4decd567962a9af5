// Names that Object.prototype has, as keys of objects that hold them themselves or have no prototype.
const bare = Object.create(null) as Record<string, number>;
for (const key of ["toString", "constructor", "__proto__", "x", "toString"]) {
  console.log(key, key in bare, bare[key]);
  bare[key] = (bare[key] ?? 0) + 1;
}
console.log(Object.keys(bare), bare["__proto__"], bare["toString"], bare["valueOf"]);

const parsed = JSON.parse('{"__proto__":1,"constructor":2}') as Record<string, unknown>;
for (const key of ["__proto__", "constructor"]) console.log(parsed[key], key in parsed, Object.hasOwn(parsed, key));
console.log(Object.keys(parsed), JSON.stringify(parsed));

const made = Object.fromEntries([
  ["__proto__", 5],
  ["toString", 6],
]) as Record<string, number>;
const proto = String("__proto__");
console.log(Object.keys(made), made[proto]);

const computed: Record<string, number> = { [proto]: 7, a: 1 };
console.log(Object.keys(computed), computed[proto]);
computed[proto] = 8;
console.log(computed[proto], Object.keys({ ...computed }));
const { [proto]: taken, ...others } = computed;
console.log(taken, others);

const own: Record<string, unknown> = { toString: undefined, valueOf: 3 };
for (const key of ["toString", "valueOf"]) console.log(own[key], key in own);
console.log(own["toString"], own["valueOf"]);

class Temperature {
  degrees = 1;
  toString(): string {
    return `${this.degrees}°`;
  }
}
console.log(["toString", "degrees", "kelvin"].map((key) => key in new Temperature()));
for (const key of ["map", "toStrin", "constructors"]) console.log(key in { a: 1 }, computed[key]);

// What an object inherits is never taken for absent: Node finds it, compiled code throws TypeError.
function isAbsent(read: () => unknown): boolean {
  try {
    return read() === undefined;
  } catch (error) {
    return !(error instanceof TypeError);
  }
}
const words: Record<string, number> = {};
for (const word of ["constructor", "toString", "hasOwnProperty", "__proto__", "valueO"])
  console.log(word, isAbsent(() => words[word]));
console.log(isAbsent(() => words["constructor"]), isAbsent(() => words["other"]));
