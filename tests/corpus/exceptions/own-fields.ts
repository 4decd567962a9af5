// Which fields of an error are its own and enumerable, and in which order: as the program set them.
class Coded extends Error {
  code = 1;
  constructor(message: string) {
    super(message);
    this.name = "Coded";
  }
}
class Derived extends Coded {
  extra = 2;
}
class Declared extends Error {
  first = 1;
  override name = "Declared";
  last = 3;
}
class Late extends Error {
  constructor() {
    super();
    this.message = "boom";
  }
}
class Given extends Error {
  override readonly message: string = "given";
  z = 1;
}
class Named extends Error {
  code: number;
  constructor(code: number) {
    super("n");
    this.code = code;
    this.name = new.target.name;
  }
}
class Invalid extends TypeError {
  errors: string[];
  constructor(errors: string[]) {
    super("invalid");
    this.errors = errors;
  }
}

const errors = [new Coded("x"), new Derived("y"), new Declared("z"), new Late(), new Given(), new Named(4)];
for (const error of [...errors, new Invalid(["a", "b"])]) {
  console.log(Object.keys(error), JSON.stringify(error), { ...error });
  console.log(error.name, error.message, String(error), Object.entries(error).length);
  const visited: string[] = [];
  for (const key in error) visited.push(key);
  console.log(visited.join());
  console.log(["name", "message", "cause", "code"].map((key) => Object.hasOwn(error, key)));
}

const caused = new TypeError("plain", { cause: 1 });
console.log(Object.keys(caused), Object.hasOwn(caused, "cause"));
caused.cause = 3;
console.log(Object.keys(caused), caused.cause);
const plain = new Error("plain");
console.log("cause" in plain, Object.keys(plain));
plain.cause = 4;
console.log("cause" in plain, Object.keys(plain));
const late = new Derived("late");
late.name = "Later";
console.log(Object.keys(late));
const all = new AggregateError([1, 2], "all");
console.log(Object.keys(all), all.errors);
const outside = new RangeError("outside");
outside.name = "Outside";
console.log(Object.keys(outside), Object.hasOwn(outside, "name"), Object.hasOwn(plain, "name"));
