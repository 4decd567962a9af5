// Regular expressions: to string tag.
const list: unknown[] = [/a/, null, "x"];
for (const item of list) console.log(item instanceof RegExp ? item.source : typeof item);
class Rule {
  readonly pattern: RegExp;
  constructor(pattern: RegExp) {
    this.pattern = pattern;
  }
  matches(text: string): boolean {
    return this.pattern.test(text);
  }
}
console.log(new Rule(/^\d+$/), new Rule(/^\d+$/).matches("12"), [new Rule(/x/g)]);
const map = new Map<RegExp, string>([[/k/, "v"]]);
console.log(map);
export {};
