// Getters and setters in classes, literals, statics; compound assignment and increment through them.
class Meter {
  #n = 0;
  reads = 0;
  get n(): number {
    this.reads++;
    return this.#n;
  }
  set n(v: number) {
    this.#n = Math.min(v, 100);
  }
}
const m = new Meter();
m.n += 5;
m.n++;
++m.n;
m.n *= 50;
console.log(m.n, m.reads);
const o = {
  log: [] as string[],
  get x(): number {
    this.log.push("get");
    return 1;
  },
  set x(v: number) {
    this.log.push(`set ${v}`);
  },
};
o.x += 2;
o.x ||= 5;
o.x &&= 6;
console.log(o.log, Object.keys(o));
