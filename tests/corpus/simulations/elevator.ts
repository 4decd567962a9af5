// A lift that serves requests in its direction first; states are a union of tuples.
type State = readonly ["idle"] | readonly ["moving", up: boolean] | readonly ["open", ticks: number, up: boolean | null];
class Lift {
  floor = 0;
  state: State = ["idle"];
  readonly wanted = new Set<number>();
  readonly log: string[] = [];
  call(floor: number): void {
    if (floor < 0 || floor > 9 || !Number.isInteger(floor)) throw new RangeError(`no floor ${floor}`);
    this.wanted.add(floor);
  }
  #next(up: boolean | null): State {
    const floors = [...this.wanted];
    if (floors.length === 0) return ["idle"];
    const ahead = floors.some((f) => (up ? f > this.floor : f < this.floor));
    if (up !== null && ahead) return ["moving", up];
    const nearest = floors.reduce((a, b) => (Math.abs(b - this.floor) < Math.abs(a - this.floor) ? b : a));
    return ["moving", nearest > this.floor];
  }
  tick(): void {
    const [name] = this.state;
    if (name !== "open" && this.wanted.delete(this.floor)) {
      this.log.push(`open ${this.floor}`);
      this.state = ["open", 2, this.state[0] === "moving" ? this.state[1] : null];
    } else if (this.state[0] === "open") {
      const [, ticks, up] = this.state;
      this.state = ticks > 1 ? ["open", ticks - 1, up] : this.#next(up);
    } else if (this.state[0] === "moving") {
      this.floor += this.state[1] ? 1 : -1;
    } else this.state = this.#next(null);
  }
}
const lift = new Lift();
const calls: Record<number, number[]> = { 0: [3, 7], 2: [1], 6: [5, 0], 20: [9] };
for (let t = 0; t < 60; t++) {
  for (const f of calls[t] ?? []) lift.call(f);
  lift.tick();
}
console.log(lift.log, lift.floor, lift.state);
try {
  lift.call(2.5);
} catch (error) {
  console.log(String(error));
}
