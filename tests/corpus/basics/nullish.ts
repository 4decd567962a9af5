// ?? and the logical assignments.
function orDefault(v: number | null | undefined): number {
  return v ?? -1;
}
console.log(orDefault(5), orDefault(0), orDefault(null), orDefault(undefined), orDefault(NaN));
let a: number | null = null;
a ??= 3;
console.log(a);
a ??= 4;
console.log(a);
let s = "";
s ||= "filled";
s ||= "again";
console.log(s);
let t = "x";
t &&= t + "y";
console.log(t);
const o: { v?: number } = {};
o.v ??= 10;
o.v ??= 20;
console.log(o.v);
let evaluated = 0;
const pick = (): number => ++evaluated;
const full: number | undefined = 1 as number | undefined;
console.log(full ?? pick(), evaluated);
