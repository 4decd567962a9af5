// Module variables are read in methods that run before and after their initialisation, by every way to reach them.
const log: string[] = [];
const attempt = (name: string, f: () => unknown): void => {
  try {
    log.push(`${name} ${String(f())}`);
  } catch (e) {
    log.push(`${name} ${(e as Error).name}: ${(e as Error).message}`);
  }
};
interface Shape {
  area(): number;
}
class Early implements Shape {
  area(): number {
    return table[0]!;
  }
}
class ByKey {
  size(): number {
    return table.length;
  }
  get first(): number {
    return table[0]!;
  }
  static of(): number {
    return table[1]!;
  }
}
class Late implements Shape {
  area(): number {
    return table[1]! + scale;
  }
}
class Later extends Late {
  override area(): number {
    return super.area() * scale + table.length;
  }
}
function direct(): number {
  return table.length;
}
function viaLoop(): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) sum += table[i & 1]! * scale;
  return sum;
}
const run = (shape: Shape): number => shape.area();
const kept: (() => number)[] = [];

attempt("early", () => run(new Early()));
attempt("key", () => new ByKey().size());
attempt("getter", () => (new ByKey() as { readonly first: number }).first);
attempt("static", () => ByKey.of());
attempt("direct", direct);
kept.push(() => table[1]!);
attempt("kept", kept[0]!);
for (let round = 0; round < 2; round++) attempt(`loop ${round}`, () => scale + round);
if (log.length > 100) attempt("never", () => new Late().area());

const table: number[] = [3, 4];
let scale = 2;

attempt("early", () => run(new Early()));
attempt("key", () => new ByKey().size());
attempt("static", () => ByKey.of());
attempt("direct", direct);
attempt("kept", kept[0]!);
attempt("late", () => run(new Late()));
attempt("later", () => run(new Later()));
attempt("viaLoop", viaLoop);
attempt("undone", () => unset);
scale = 5;
attempt("later", () => run(new Later()));
attempt("viaLoop", viaLoop);
try {
  if (log.length > 0) throw new Error("before");
  log.push("never");
} catch {
  attempt("in catch", () => last.value());
}
const unset = "set";
class Last {
  value(): string {
    return unset + String(table);
  }
}
const last = new Last();
attempt("last", () => last.value());
console.log(log.join("\n"));
