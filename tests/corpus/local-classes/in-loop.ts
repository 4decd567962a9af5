// A class in a loop body captures the loop's variable.
const classes: (new () => { value(): number })[] = [];
for (let i = 0; i < 3; i++) {
  const squared = i * i;
  class Holder {
    value(): number {
      return squared + i;
    }
  }
  classes.push(Holder);
}
console.log(classes.map((C) => new C().value()));
