// Event sourcing: an aggregate whose state is a fold over its events; commands return results, snapshots shorten replays.
type AccountEvent =
  | { type: "opened"; owner: string; at: number }
  | { type: "deposited"; cents: number }
  | { type: "withdrawn"; cents: number; memo?: string }
  | { type: "closed" };
interface State { readonly owner: string; readonly balance: number; readonly status: "none" | "open" | "closed"; readonly version: number }
type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };
const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
const initial: State = Object.freeze({ owner: "", balance: 0, status: "none", version: 0 });

function apply(state: State, event: AccountEvent): State {
  const version = state.version + 1;
  switch (event.type) {
    case "opened": return { ...state, owner: event.owner, status: "open", version };
    case "deposited": return { ...state, balance: state.balance + event.cents, version };
    case "withdrawn": return { ...state, balance: state.balance - event.cents, version };
    case "closed": return { ...state, status: "closed", version };
    default: { const never: never = event; throw new Error(`unknown ${JSON.stringify(never)}`); }
  }
}
type Command = { [E in AccountEvent as `do:${E["type"]}`]: (state: State, input: Omit<E, "type">) => Result<AccountEvent[], string> };
const commands: Command = {
  "do:opened": (s, input) => (s.status === "none" ? ok([{ type: "opened", ...input }]) : fail("already opened")),
  "do:deposited"(s, { cents }) {
    if (s.status !== "open") return fail(`account is ${s.status}`);
    return Number.isSafeInteger(cents) && cents > 0 ? ok([{ type: "deposited", cents }]) : fail(`bad amount ${cents}`);
  },
  "do:withdrawn": (s, input) => (s.balance < input.cents ? fail(`short of ${input.cents - s.balance}`) : ok([{ type: "withdrawn", ...input }])),
  "do:closed": (s) => (s.balance > 0 ? ok([{ type: "withdrawn", cents: s.balance, memo: "payout" }, { type: "closed" }]) : ok([{ type: "closed" }])),
};
class Store {
  private readonly streams = new Map<string, AccountEvent[]>();
  private readonly snapshots = new Map<string, State>();
  readonly listeners: ((id: string, event: AccountEvent) => void)[] = [];
  load(id: string): State {
    const from = this.snapshots.get(id) ?? initial;
    return (this.streams.get(id) ?? []).slice(from.version).reduce(apply, from);
  }
  append(id: string, events: readonly AccountEvent[]): State {
    const stream = this.streams.get(id) ?? [];
    stream.push(...events);
    this.streams.set(id, stream);
    const state = this.load(id);
    if (state.version % 3 === 0) this.snapshots.set(id, state);
    for (const event of events) this.listeners.forEach((listener) => listener(id, event));
    return state;
  }
  dump(id: string): string { return JSON.stringify(this.streams.get(id)); }
}
const store = new Store();
const totals: Partial<Record<AccountEvent["type"], number>> = {};
store.listeners.push((_, { type }) => { totals[type] = (totals[type] ?? 0) + 1; });
function run<K extends keyof Command>(id: string, name: K, input: Parameters<Command[K]>[1]): void {
  const decide = commands[name] as (s: State, i: typeof input) => Result<AccountEvent[], string>;
  const result = decide(store.load(id), input);
  if (!result.ok) return console.log(`${id} ${name}: refused, ${result.error}`);
  console.log(`${id} ${name}:`, store.append(id, result.value));
}
run("x", "do:deposited", { cents: 5 });
run("x", "do:opened", { owner: "Ada", at: 17 });
run("x", "do:opened", { owner: "Eve", at: 18 });
run("x", "do:deposited", { cents: 1050 });
run("x", "do:deposited", { cents: 0.5 });
run("x", "do:withdrawn", { cents: 2000 });
run("x", "do:withdrawn", { cents: 50, memo: "tea" });
run("x", "do:closed", {});
run("x", "do:deposited", { cents: 1 });
console.log(store.dump("x"), totals, store.load("nobody") === initial);
