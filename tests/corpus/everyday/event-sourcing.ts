// An account as a fold over its events; snapshots, replay, and a projection.
type AccountEvent =
  | { type: "opened"; owner: string; at: number }
  | { type: "deposited"; cents: number; at: number }
  | { type: "withdrawn"; cents: number; at: number }
  | { type: "closed"; at: number };

interface Account {
  readonly owner: string;
  readonly cents: number;
  readonly isOpen: boolean;
  readonly version: number;
}

const nobody: Account = { owner: "", cents: 0, isOpen: false, version: 0 };

function apply(state: Account, event: AccountEvent): Account {
  const version = state.version + 1;
  switch (event.type) {
    case "opened":
      return { owner: event.owner, cents: 0, isOpen: true, version };
    case "deposited":
      return { ...state, cents: state.cents + event.cents, version };
    case "withdrawn":
      if (event.cents > state.cents) throw new RangeError(`overdrawn by ${event.cents - state.cents}`);
      return { ...state, cents: state.cents - event.cents, version };
    case "closed":
      return { ...state, isOpen: false, version };
  }
}

const events: AccountEvent[] = [
  { type: "opened", owner: "Ada", at: 1 },
  { type: "deposited", cents: 1050, at: 2 },
  { type: "withdrawn", cents: 300, at: 3 },
  { type: "deposited", cents: 25, at: 4 },
  { type: "closed", at: 9 },
];
console.log(events.reduce(apply, nobody));
const snapshots = events.map((_, n) => events.slice(0, n + 1).reduce(apply, nobody));
console.log(snapshots.map(({ cents, isOpen }) => (isOpen ? cents : -1)));
const fromSnapshot = events.slice(3).reduce(apply, snapshots[2]!);
console.log(JSON.stringify(fromSnapshot) === JSON.stringify(snapshots.at(-1)));
const byType: Partial<Record<AccountEvent["type"], number[]>> = {};
for (const { type, at } of events) (byType[type] ??= []).push(at);
console.log(byType);
try {
  [...events.slice(0, 2), { type: "withdrawn", cents: 2000, at: 5 } as const].reduce(apply, nobody);
} catch (error) {
  console.log((error as Error).message);
}
