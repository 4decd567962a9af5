// A state machine whose table is checked by types: states, events and actions as string literals.
const states = ["idle", "connecting", "open", "closed"] as const;
type State = (typeof states)[number];
type Event = { type: "connect"; host: string } | { type: "opened" } | { type: "failed"; reason: string } | { type: "close" };
type Handler<T extends Event["type"]> = (event: Extract<Event, { type: T }>, log: string[]) => State;
type Table = { readonly [S in State]?: { readonly [T in Event["type"]]?: Handler<T> } };

const table = {
  idle: { connect: ({ host }, log) => (log.push(`dialling ${host}`), "connecting") },
  connecting: {
    opened: () => "open",
    failed({ reason }, log) {
      log.push(`failed: ${reason}`);
      return "idle";
    },
    close: () => "closed",
  },
  open: { close: () => "closed" },
} as const satisfies Table;

class Machine {
  state: State = "idle";
  readonly log: string[] = [];
  send(event: Event): boolean {
    const row: Table[State] = (table as Table)[this.state];
    const handler = row?.[event.type] as Handler<Event["type"]> | undefined;
    if (!handler) {
      this.log.push(`${event.type} ignored in ${this.state}`);
      return false;
    }
    this.state = handler(event as never, this.log);
    return true;
  }
}

const machine = new Machine();
const events: Event[] = [{ type: "opened" }, { type: "connect", host: "a" }, { type: "failed", reason: "no route" }, { type: "connect", host: "b" }, { type: "opened" }, { type: "close" }, { type: "close" }];
for (const event of events) console.log(event.type, machine.send(event), machine.state);
console.log(machine.log, states.indexOf(machine.state), Object.keys(table));
