// Nested spread updates leave the original alone and share what they do not touch.
interface State {
  readonly user: { readonly name: string; readonly tags: readonly string[] };
  readonly settings: Readonly<Record<string, number>>;
  readonly items: readonly { readonly id: number; readonly done: boolean }[];
}
type Action =
  | { type: "rename"; name: string }
  | { type: "tag"; tag: string }
  | { type: "set"; key: string; value: number }
  | { type: "unset"; key: string }
  | { type: "toggle"; id: number };
function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "rename":
      return { ...state, user: { ...state.user, name: action.name } };
    case "tag":
      return { ...state, user: { ...state.user, tags: [...new Set([...state.user.tags, action.tag])] } };
    case "set":
      return { ...state, settings: { ...state.settings, [action.key]: action.value } };
    case "unset": {
      const { [action.key]: _, ...settings } = state.settings;
      return { ...state, settings };
    }
    case "toggle":
      return { ...state, items: state.items.map((i) => (i.id === action.id ? { ...i, done: !i.done } : i)) };
  }
}
const initial: State = { user: { name: "ann", tags: ["x"] }, settings: { a: 1 }, items: [{ id: 1, done: false }, { id: 2, done: true }] };
const actions: Action[] = [
  { type: "rename", name: "bea" },
  { type: "tag", tag: "y" },
  { type: "tag", tag: "x" },
  { type: "set", key: "b", value: 2 },
  { type: "unset", key: "a" },
  { type: "unset", key: "nope" },
  { type: "toggle", id: 2 },
];
const history = [initial];
for (const action of actions) history.push(reduce(history.at(-1)!, action));
console.log(JSON.stringify(history.at(-1)));
console.log(JSON.stringify(initial));
for (let i = 1; i < history.length; i++) {
  const [before, after] = [history[i - 1]!, history[i]!];
  console.log(actions[i - 1]!.type, before.user === after.user, before.settings === after.settings, before.items === after.items);
}
console.log(history.at(-1)!.items[0] === initial.items[0], history.at(-1)!.items[1] === initial.items[1]);
