// In assignment patterns the place of a target is evaluated before the value is read, its default after (ECMA-262 13.15.5).
const log: string[] = [];
const places: Record<string, unknown> = {};

function place(name: string): Record<string, unknown> {
  log.push(`place ${name}`);
  return places;
}
function key(name: string): string {
  log.push(`key ${name}`);
  return name;
}
function fallback(name: string): string {
  log.push(`default ${name}`);
  return name;
}
function flush(title: string): void {
  console.log(title, log.join(", "));
  log.length = 0;
}

const source = {
  get a(): number {
    log.push("read a");
    return 1;
  },
  get b(): string | undefined {
    log.push("read b");
    return undefined;
  },
  get c(): { d: number } {
    log.push("read c");
    return { d: 4 };
  },
};

({ a: place("x").a } = source);
flush("member");
({ a: place("x")[key("k")], b: place("y").b = fallback("b") } = source);
flush("element and default");
({ [key("a") as "a"]: place("z")[key("m")] } = source);
flush("computed key");
({
  c: { d: place("d").d },
} = source);
flush("nested");
({ a: place("x").a, ...place("rest").rest } = source);
flush("rest");

function* numbers(): Generator<number | undefined> {
  log.push("step 1");
  yield 1;
  log.push("step 2");
  yield undefined;
  log.push("step 3");
  yield 3;
  log.push("step 4");
  yield 4;
}
[place("p").p, place("q").q = fallback("q"), , ...place("r").r as unknown[]] = numbers();
flush("iterable");

const array: (number | string)[] = [10, 20, 30];
function change(): Record<string, unknown> {
  array[0] = "changed";
  log.push("change");
  return places;
}
[change().first, place("second").second] = array;
flush("array");
console.log(places);

let read = false;
const silent = {
  get value(): number {
    read = true;
    return 1;
  },
};
function failing(): Record<string, unknown> {
  throw new RangeError("no place");
}
try {
  ({ value: failing().x } = silent);
} catch (error) {
  console.log(String(error), read);
}
