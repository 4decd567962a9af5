// A finite state machine described by a constant table; types restrict the events.
const machine = {
  idle: { start: "running", reset: "idle" },
  running: { pause: "paused", finish: "done" },
  paused: { start: "running", reset: "idle" },
  done: { reset: "idle" },
} as const;
type Machine = typeof machine;
type State = keyof Machine;
type EventOf<S extends State> = keyof Machine[S] & string;
type AnyEvent = { [S in State]: EventOf<S> }[State];
function next(state: State, event: AnyEvent): State | undefined {
  const table: Readonly<Partial<Record<AnyEvent, State>>> = machine[state];
  return table[event];
}
class Runner {
  #state: State = "idle";
  readonly history: State[] = ["idle"];
  readonly #hooks: Partial<Record<State, (from: State) => void>> = {};
  get state(): State {
    return this.#state;
  }
  onEnter(state: State, hook: (from: State) => void): this {
    this.#hooks[state] = hook;
    return this;
  }
  send(event: AnyEvent): boolean {
    const to = next(this.#state, event);
    if (to === undefined) return false;
    const from = this.#state;
    this.#state = to;
    this.history.push(to);
    this.#hooks[to]?.(from);
    return true;
  }
}
const runner = new Runner();
let runs = 0;
runner.onEnter("running", (from) => {
  runs++;
  if (from === "paused" && runs > 2) runner.send("finish");
});
const events: AnyEvent[] = ["pause", "start", "start", "pause", "start", "pause", "start", "pause", "reset", "reset"];
console.log(events.map((event) => `${event}:${runner.send(event)}`).join(" "));
console.log(runner.history.join(" > "), runner.state, runs);
console.log((Object.keys(machine) as State[]).map((s) => `${s}(${Object.keys(machine[s]).join("|")})`).join(" "));
