// Computed member names that are constants.
const key = "dyn";
const one = 1;
class Box {
  [key] = 10;
  ["m"](): string {
    return "m";
  }
  [`t`](): string {
    return "t";
  }
  [one](): string {
    return "one";
  }
  get ["g"](): number {
    return this.dyn * 2;
  }
  static ["s"](): string {
    return "s";
  }
  static [key] = "static";
}
const b = new Box();
console.log(b.dyn, b.m(), b.t(), b[1](), b.g, Box.s(), Box.dyn);
