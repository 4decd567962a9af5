// Flags with rules: percentages by a stable hash, groups, dates, and overrides.
type Rule =
  | { kind: "everyone" }
  | { kind: "percent"; percent: number }
  | { kind: "groups"; groups: readonly string[] }
  | { kind: "from"; date: string }
  | { kind: "all"; rules: readonly Rule[] }
  | { kind: "not"; rule: Rule };

interface User {
  readonly id: string;
  readonly groups: ReadonlySet<string>;
}

function stableHash(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

function isOn(rule: Rule, flag: string, user: User, now: Date): boolean {
  switch (rule.kind) {
    case "everyone":
      return true;
    case "percent":
      return stableHash(`${flag}:${user.id}`) % 100 < rule.percent;
    case "groups":
      return rule.groups.some((group) => user.groups.has(group));
    case "from":
      return now.getTime() >= Date.parse(rule.date);
    case "all":
      return rule.rules.every((inner) => isOn(inner, flag, user, now));
    case "not":
      return !isOn(rule.rule, flag, user, now);
  }
}

const flags = {
  search: { kind: "everyone" },
  checkout: { kind: "percent", percent: 30 },
  beta: { kind: "all", rules: [{ kind: "groups", groups: ["staff", "testers"] }, { kind: "from", date: "2024-06-01T00:00:00Z" }] },
  legacy: { kind: "not", rule: { kind: "groups", groups: ["staff"] } },
} as const satisfies Record<string, Rule>;
const users: User[] = ["ann", "bob", "cyd", "dan"].map((id, i) => ({ id, groups: new Set(i % 2 === 0 ? ["staff"] : ["guests"]) }));
for (const now of [new Date("2024-05-31T23:59:59Z"), new Date("2024-06-01T00:00:00Z")]) {
  for (const user of users) {
    const on = (Object.keys(flags) as (keyof typeof flags)[]).filter((name) => isOn(flags[name], name, user, now));
    console.log(user.id, on.join());
  }
}
let count = 0;
for (let i = 0; i < 1000; i++) if (isOn(flags.checkout, "checkout", { id: `user${i}`, groups: new Set() }, new Date(0))) count++;
console.log(count);
