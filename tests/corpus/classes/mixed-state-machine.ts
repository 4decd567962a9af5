// A class with states, transitions and history.
const State = { Idle: "idle", Running: "running", Done: "done" } as const;
type State = (typeof State)[keyof typeof State];
class Machine {
  #state: State = State.Idle;
  readonly history: State[] = [];
  private static readonly table: Readonly<Record<State, readonly State[]>> = {
    idle: ["running"],
    running: ["done", "idle"],
    done: [],
  };
  get state(): State {
    return this.#state;
  }
  go(to: State): boolean {
    if (!Machine.table[this.#state].includes(to)) return false;
    this.history.push(this.#state);
    this.#state = to;
    return true;
  }
}
const m = new Machine();
console.log(m.go("done"), m.go("running"), m.go(State.Idle), m.go(State.Running), m.go("done"), m.go("idle"));
console.log(m.state, m.history, m);
