// ??=, ||= and &&= assign only when needed, and evaluate their target once.
let n = 0;
const o: { a?: number | null; b: number; c: string } = { b: 0, c: "x" };
const at = (): typeof o => {
  n++;
  return o;
};
at().a ??= 5;
at().a ??= 6;
at().b ||= 7;
at().b ||= 8;
at().c &&= "y";
console.log(o, n);
const list: (number | undefined)[] = [undefined, 0, 3];
let i = 0;
list[i++] ??= 10;
list[i++] ||= 20;
list[i++] &&= 30;
console.log(list, i);
let s: string | undefined;
s ??= "first";
s &&= s + "!";
console.log(s);
class Cache {
  #value: number | undefined;
  get value(): number {
    return (this.#value ??= this.compute());
  }
  compute(): number {
    console.log("computing");
    return 42;
  }
}
const c = new Cache();
console.log(c.value, c.value);
