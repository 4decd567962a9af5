// `&&=`, `||=`, `??=` on fields, accessors, privates, statics, elements, captured variables and super.
const log: string[] = [];
class Base {
  static total?: number;
  #hidden: number | null = null;
  protected stored: string = "";
  get text(): string {
    log.push("get");
    return this.stored;
  }
  set text(value: string) {
    log.push("set " + value);
    this.stored = value;
  }
  hide(n: number): number {
    return (this.#hidden ??= n);
  }
  clear(): number | null {
    return (this.#hidden &&= null);
  }
}
class Derived extends Base {
  override get text(): string {
    return super.text;
  }
  override set text(value: string) {
    super.text ||= "first:" + value;
    super.text &&= value;
  }
}
const b = new Base();
b.text ||= "one";
b.text ||= "two";
b.text &&= "three";
b.text ??= "four";
console.log(log.splice(0), b.text);
const d = new Derived();
d.text ??= "unused";
d.text ||= "used";
console.log(log.splice(0), d.text);
console.log(b.hide(4), b.hide(5), b.clear(), b.clear(), b.hide(0), b.hide(6));
console.log((Base.total ??= 10), (Base.total &&= 0), (Base.total ||= 3), Derived.total);
const list: (number | undefined)[] = [0, undefined, 5];
let i = 0;
list[i++] ||= 7;
list[i++] ??= 8;
list[i++] &&= 9;
console.log(list, i, (list[i] ??= -1), list.length);
const table: Record<string, number[]> = {};
for (const word of "to be or not to be".split(" ")) (table[word] ??= []).push(word.length + Object.keys(table).length);
console.log(table);
let captured: string | undefined;
const init = (s: string) => (captured ??= s);
console.log(init("a"), init("b"), captured);
const map = new Map<string, { n?: number }>([["k", {}]]);
const slot = map.get("k");
if (slot) slot.n ??= 1;
console.log(map, (map.get("k")!.n! ||= 2), (map.get("k")!.n! &&= 3));
const nameless = { fn: undefined as undefined | (() => void), other: null as null | (() => void) };
nameless.fn ??= () => {};
nameless.other ||= function () {};
let local: (() => void) | undefined;
local ??= () => {};
console.log(nameless.fn.name === "", nameless.other.name === "", local.name);
