// An order's life as a typed state machine: a table of transitions, guards, effects and a history.
const states = ["draft", "placed", "paid", "shipped", "delivered", "cancelled"] as const;
type State = (typeof states)[number];
interface Order { readonly id: string; readonly state: State; readonly lines: ReadonlyMap<string, number>; readonly history: readonly string[] }
type Action = { do: "add"; item: string; count?: number } | { do: "place" } | { do: "pay"; amount: number } | { do: "ship"; carrier: string } | { do: "deliver" } | { do: "cancel"; reason?: string };
type Transition<A extends Action> = { from: readonly State[]; to: State | ((order: Order, action: A) => State); guard?: (order: Order, action: A) => string | false | undefined; effect?: (order: Order, action: A) => Partial<Order> };
type Table = { readonly [K in Action["do"]]: Transition<Extract<Action, { do: K }>> };
const prices: { [item: string]: number } = { book: 12.5, pen: 1.2, globe: 40 };
const total = (order: Order): number => [...order.lines].reduce((sum, [item, count]) => sum + (prices[item] ?? NaN) * count, 0);
const table: Table = {
  add: {
    from: ["draft"], to: "draft",
    guard: (_, { item }) => !(item in prices) && `no ${item}`,
    effect: ({ lines }, { item, count = 1 }) => ({ lines: new Map(lines).set(item, (lines.get(item) ?? 0) + count) }),
  },
  place: { from: ["draft"], to: "placed", guard: ({ lines }) => (lines.size === 0 ? "nothing in it" : undefined) },
  pay: { from: ["placed"], to: (order, { amount }) => (amount >= total(order) ? "paid" : "placed"), guard: (_, { amount }) => amount <= 0 && "no money" },
  ship: { from: ["paid"], to: "shipped", effect: ({ history }, { carrier }) => ({ history: [...history, `by ${carrier}`] }) },
  deliver: { from: ["shipped"], to: "delivered" },
  cancel: { from: states.filter((s) => s !== "delivered" && s !== "cancelled" && s !== "shipped"), to: "cancelled", effect: (o, { reason = "no reason" }) => ({ history: o.history.concat(reason) }) },
};
class TransitionError extends Error {
  override name = "TransitionError";
  constructor(readonly_state: State, action: Action, detail?: string) {
    super(`cannot ${action.do} when ${readonly_state}${detail ? `: ${detail}` : ""}`);
  }
}
function step(order: Order, action: Action): Order {
  const { from, to, guard, effect } = table[action.do] as Transition<Action>;
  if (!from.includes(order.state)) throw new TransitionError(order.state, action);
  const problem = guard?.(order, action);
  if (problem) throw new TransitionError(order.state, action, problem);
  const changed: Order = { ...order, ...effect?.(order, action) };
  const state = typeof to === "function" ? to(changed, action) : to;
  return { ...changed, state, history: state === order.state ? changed.history : [...changed.history, `${order.state}->${state}`] };
}
const run = (id: string, ...actions: Action[]): void => {
  let order: Order = { id, state: "draft", lines: new Map(), history: [] };
  for (const action of actions) {
    try {
      order = step(order, action);
    } catch (error) {
      if (!(error instanceof TransitionError)) throw error;
      console.log(`  ${error.message}`);
    }
  }
  console.log(id, order.state, total(order), Object.fromEntries(order.lines), order.history);
};
run("happy", { do: "add", item: "book" }, { do: "add", item: "pen", count: 3 }, { do: "add", item: "book" }, { do: "place" }, { do: "pay", amount: 10 }, { do: "pay", amount: 28.6 }, { do: "ship", carrier: "post" }, { do: "deliver" }, { do: "cancel" });
run("empty", { do: "place" }, { do: "add", item: "yacht" }, { do: "cancel" }, { do: "cancel", reason: "again" });
run("odd", { do: "pay", amount: 1 }, { do: "add", item: "globe", count: 0 }, { do: "place" }, { do: "pay", amount: -1 }, { do: "pay", amount: Number.MIN_VALUE }, { do: "cancel", reason: "" });
