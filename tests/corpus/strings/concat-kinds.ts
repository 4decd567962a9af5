// + and templates with operands of every kind, and the order in which they are asked for their texts.
const log: string[] = [];
class Named {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toString(): string {
    log.push(this.name);
    return `<${this.name}>`;
  }
}
const a = new Named("a");
const b = new Named("b");
console.log(`${a} and ${b}`, String(a), log.join());
console.log("n" + 1 + 2, `${1 + 2}${true}${null}${undefined}`, "x" + -0 + 1e21 + 1e-7, "" + 0.1 + NaN, "big" + 12n);
console.log("list " + [1, [2, 3], null].toString() + ` ${[].toString()}|`, `${{}.toString()}`);
console.log("a".concat("b", String(1), String(null)), ["x", 1, true].join("") + "y", "s" + String(Symbol("t").description));
let mixed = "";
for (let i = 0; i < 50; i++) mixed += i % 2 === 0 ? i : i % 3 === 0 ? `[${i / 2}]` : i % 5 === 0;
console.log(mixed);
const nested = `outer ${`inner ${`deep ${1 + 1}`} back`} out`;
console.log(nested, `line
break`, `tab\tquote\`dollar\${}`);
