// Static methods as values, and classes behind an interface of their statics.
class Parser {
  static parse(text: string): number {
    return Number(text);
  }
  static readonly id = "parser";
  static get upper(): string {
    return this.id.toUpperCase();
  }
}
interface HasParse {
  parse(text: string): number;
  readonly id: string;
  readonly upper: string;
}
const p: HasParse = Parser;
const { parse } = Parser;
console.log(["1", "2"].map(Parser.parse), p.parse("7"), parse("8"), p.id, p.upper, p.parse === Parser.parse);
