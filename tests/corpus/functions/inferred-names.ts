// Names of functions and classes without one of their own (ECMA-262 8.4, NamedEvaluation): what they are the value of
// gives them its name, an expression around them takes it away.
const names: string[] = [];
function see(f: unknown): void {
  names.push(JSON.stringify((f as { name: string }).name));
}
function flush(label: string): void {
  console.log(label, names.join(" "));
  names.length = 0;
}

const pick = Date.now() > 0;
type F = () => number;

const plain: F = () => 1;
const inParentheses: F = (() => 1);
const casted = (() => 1) as F;
const chosen: F = pick ? () => 1 : () => 2;
const absent: F | undefined = pick ? undefined : () => 0;
const either: F = absent ?? (() => 1);
const comma: F = (see(plain), () => 1);
const expression = function (): number {
  return 1;
};
const own = function inner(): number {
  return 1;
};
const Klass = class {};
const Own = class Inner {};
for (const f of [plain, inParentheses, casted, chosen, either, comma, expression, own, Klass, Own]) see(f);
flush("variables");

let late: F | undefined;
late ??= () => 1;
see(late);
late &&= () => 2;
see(late);
late = undefined;
late ||= () => 3;
see(late);
late = () => 4;
see(late);
const holder: { f?: F } = {};
holder.f = () => 5;
see(holder.f);
flush("assignments");

const key = "computed";
const object = {
  method(): number {
    return 1;
  },
  arrow: () => 1,
  "quoted key": () => 1,
  5: () => 1,
  [key]: () => 1,
  nested: (() => 1) as F,
  chosen: pick ? () => 1 : () => 2,
};
for (const f of Object.values(object)) see(f);
flush("properties");

function defaults(a: F = () => 1, { b = () => 2 }: { b?: F } = {}, [c = () => 3]: F[] = []): void {
  for (const f of [a, b, c]) see(f);
}
defaults();
const { d = () => 4, e: renamed = () => 5 }: { d?: F; e?: F } = {};
const [g = () => 6]: F[] = [];
for (const f of [d, renamed, g]) see(f);
flush("defaults");

class Fields {
  first = () => 1;
  #second = () => 2;
  static third = () => 3;
  "fourth field" = () => 4;
  static Fifth = class {};
  get second(): F {
    return this.#second;
  }
  method(): void {}
}
const fields = new Fields();
for (const f of [fields.first, fields.second, Fields.third, fields["fourth field"], Fields.Fifth, fields.method]) see(f);
flush("fields");

function* generator(): Generator<number> {
  yield 1;
}
async function task(): Promise<void> {}
for (const f of [generator, task, [() => 1][0], ((f: F) => f)(() => 1)]) see(f);
flush("others");
