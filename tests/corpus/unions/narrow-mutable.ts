// Narrowing of fields and variables that calls and closures change.
class Holder {
  item: string | null = "start";
  clear(): void {
    this.item = null;
  }
  show(): string {
    return this.item ?? "cleared";
  }
  use(): string {
    if (this.item !== null) {
      const before = this.item.length;
      this.clear();
      return before + ":" + this.show();
    }
    return "none";
  }
}
const h = new Holder();
console.log(h.use(), h.use());
let state: number | string = 1 as number | string;
const flip = (): void => {
  state = typeof state === "number" ? "s" + state : state.length;
};
for (let i = 0; i < 4; i++) {
  flip();
  console.log(state, typeof state);
}
function loop(x: string | number): string {
  let log = "";
  while (typeof x === "number") {
    log += x;
    x = x > 2 ? "end" : x + 1;
  }
  return log + x.toUpperCase();
}
console.log(loop(0), loop("direct"));
