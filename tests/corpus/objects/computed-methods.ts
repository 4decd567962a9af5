// Computed keys from constants, methods with this, method borrowing through arrows.
const key = "dyn";
const o = { [key]: 1, ["a" + "b"]: 2, fixed: 3 };
console.log(o.dyn, o, o.fixed);
const calc = {
  total: 0,
  add(n: number) {
    this.total += n;
    return this;
  },
  get label() {
    return `total=${this.total}`;
  },
  later() {
    return () => this.total;
  },
};
console.log(calc.add(1).add(2).label, calc.later()());
const f = calc.later();
calc.add(10);
console.log(f());
const other = { ...calc, total: 100 };
console.log(other.add(1).total, calc.total, other.label);
