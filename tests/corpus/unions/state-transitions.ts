// A machine whose states carry data; transitions by a table of functions typed by state and event.
type State = { name: "idle" } | { name: "loading"; attempt: number } | { name: "ready"; data: string[] } | { name: "failed"; error: string; attempts: number };
type Event = { type: "load" } | { type: "loaded"; data: string[] } | { type: "error"; message: string } | { type: "reset" };
type Handlers = { [S in State["name"]]: { [E in Event["type"]]?: (s: Extract<State, { name: S }>, e: Extract<Event, { type: E }>) => State } };
const handlers: Handlers = {
  idle: { load: () => ({ name: "loading", attempt: 1 }) },
  loading: {
    loaded: (_, { data }) => (data.length > 0 ? { name: "ready", data } : { name: "failed", error: "empty", attempts: 1 }),
    error: ({ attempt }, { message }) => (attempt < 3 ? { name: "loading", attempt: attempt + 1 } : { name: "failed", error: message, attempts: attempt }),
  },
  ready: { load: () => ({ name: "loading", attempt: 1 }), reset: () => ({ name: "idle" }) },
  failed: { load: ({ attempts }) => ({ name: "loading", attempt: attempts + 1 }), reset: () => ({ name: "idle" }) },
};
function step(state: State, event: Event): State {
  const handle = handlers[state.name][event.type] as ((s: State, e: Event) => State) | undefined;
  return handle?.(state, event) ?? state;
}
const error: Event = { type: "error", message: "timeout" };
const runs: Event[][] = [[{ type: "load" }, { type: "loaded", data: ["a"] }, { type: "reset" }], [{ type: "load" }, error, error, error, error, { type: "load" }], [{ type: "reset" }, { type: "load" }, { type: "loaded", data: [] }]];
for (const events of runs) {
  let state: State = { name: "idle" };
  const seen = events.map((e) => JSON.stringify((state = step(state, e))));
  console.log(seen.join("\n"));
}
