// finally blocks, generators and iterators that are closed while an error is on its way.
const log: string[] = [];
class Resource {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    log.push(`open ${name}`);
  }
  close(fails = false): void {
    log.push(`close ${this.name}`);
    if (fails) throw new Error(`close ${this.name}`);
  }
}
function use(fails: boolean): string {
  const a = new Resource("a");
  try {
    const b = new Resource("b");
    try {
      if (fails) throw new RangeError("work");
      return "done";
    } finally {
      b.close();
    }
  } finally {
    a.close(fails);
  }
}
console.log(use(false), log.splice(0));
try {
  use(true);
} catch (error) {
  console.log(String(error), log.splice(0));
}
function* items(): Generator<number> {
  try {
    yield 1;
    yield 2;
  } catch (error) {
    log.push(`inside ${String(error)}`);
    yield 99;
  } finally {
    log.push("released");
  }
}
try {
  for (const item of items()) if (item === 2) throw new Error("body");
} catch (error) {
  console.log(String(error), log.splice(0));
}
const generator = items();
generator.next();
console.log(generator.throw(new Error("sent")), generator.return(5), generator.next(), log);
