// Symbol.toPrimitive and its hints; valueOf and toString without it.
class Temperature {
  readonly degrees: number;
  readonly hints: string[] = [];
  constructor(degrees: number) {
    this.degrees = degrees;
  }
  [Symbol.toPrimitive](hint: string): string | number {
    this.hints.push(hint);
    return hint === "string" ? `${this.degrees}°` : this.degrees;
  }
}
const t = new Temperature(21);
console.log(`${t}`, +t, `${[t]}`, String(t), Number(t));
console.log(t.hints);
const record: Record<string, number> = {};
record[String(t)] = 1;
console.log(record, t.hints.at(-1), [t].join(), Math.max(Number(t), 5));
class Both {
  valueOf(): number {
    return 42;
  }
  toString(): string {
    return "text";
  }
}
const both = new Both();
console.log(`${both}`, +both, Number(both) > 41, JSON.stringify({ both }), [both] + "");
console.log(new Date(0) + ("" as string) === new Date(0).toString(), +new Date(7));
