// An uncaught error whose class sets no name is reported with the name of its class before that of the builtin one.
class Overdrawn extends RangeError {
  readonly missing: number;
  constructor(missing: number) {
    super(`${missing} too much`);
    this.missing = missing;
  }
}
console.log(new Overdrawn(1).name);
throw new Overdrawn(2);
