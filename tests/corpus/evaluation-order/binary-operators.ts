// Both operands are evaluated before either is converted; the left one first.
const log: string[] = [];
function thing(name: string, value: number): { valueOf(): number; toString(): string } {
  log.push("make " + name);
  return {
    valueOf(): number {
      log.push("value of " + name);
      return value;
    },
    toString(): string {
      log.push("text of " + name);
      return name;
    },
  };
}
function show(what: unknown): void {
  console.log(what, "|", log.join(", "));
  log.length = 0;
}
show(+thing("a", 1) - +thing("b", 2));
show(`${thing("a", 1)} ${thing("b", 2)}`);
show(Number(thing("a", 6)) / Number(thing("b", 4)));
show(String(thing("a", 1)) + String(thing("b", 2)));
show(thing("a", 1) < thing("b", 2));
show(thing("a", 3) >= thing("b", 2));
show(Number(thing("a", 2)) ** Number(thing("b", 10)));
show(Number(thing("a", 5)) % Number(thing("b", 3)));
show([thing("a", 1), thing("b", 2)].join("+"));
show(Number(thing("a", 1)) === Number(thing("b", 1)) && Number(thing("c", 0)) > 0);
show(Number(thing("a", 1)) !== 1 || Number(thing("c", 1)) > 0);
