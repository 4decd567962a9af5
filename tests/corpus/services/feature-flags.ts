// Feature flags: rules as data, percentage rollouts by a stable hash, dependencies between flags and explained answers.
interface User { readonly id: string; readonly country?: string; readonly age?: number; readonly groups: readonly string[] }
type Rule =
  | { if: "country"; in: readonly string[] }
  | { if: "group"; has: string }
  | { if: "age"; min?: number; max?: number }
  | { if: "percent"; below: number; salt?: string }
  | { if: "flag"; on: string }
  | { not: Rule } | { all: readonly Rule[] } | { any: readonly Rule[] };
interface Flag { readonly enabled: boolean; readonly rule?: Rule }
type Verdict = [on: boolean, because: string];
const hash = (text: string): number => {
  let h = 5381;
  for (let i = 0; i < text.length; i++) h = ((h << 5) + h) ^ text.charCodeAt(i);
  return (h >>> 0) % 100;
};
class Flags<const Names extends string> {
  readonly #flags: Readonly<Record<Names, Flag>>;
  constructor(flags: Readonly<Record<Names, Flag>>) { this.#flags = flags; }
  #has(name: string): name is Names { return Object.hasOwn(this.#flags, name); }
  evaluate(name: string, user: User, path: readonly string[] = []): Verdict {
    if (path.includes(name)) throw new Error(`flags in a circle: ${[...path, name].join(" > ")}`);
    if (!this.#has(name)) return [false, "unknown"];
    const { enabled, rule } = this.#flags[name];
    if (!enabled) return [false, "disabled"];
    return rule ? this.#test(rule, user, [...path, name]) : [true, "always"];
  }
  #test(rule: Rule, user: User, path: readonly string[]): Verdict {
    if ("not" in rule) { const [on, why] = this.#test(rule.not, user, path); return [!on, `not(${why})`]; }
    if ("all" in rule) {
      for (const part of rule.all) { const verdict = this.#test(part, user, path); if (!verdict[0]) return verdict; }
      return [true, `all ${rule.all.length}`];
    }
    if ("any" in rule) return rule.any.map((part) => this.#test(part, user, path)).find(([on]) => on) ?? [false, "none"];
    switch (rule.if) {
      case "country": return [rule.in.includes(user.country ?? "??"), `country ${user.country ?? "unknown"}`];
      case "group": return [user.groups.includes(rule.has), `group ${rule.has}`];
      case "age": { const { min = -Infinity, max = Infinity } = rule; const { age = NaN } = user; return [age >= min && age <= max, `age ${age}`]; }
      case "percent": { const at = hash(`${rule.salt ?? path.at(-1)}:${user.id}`); return [at < rule.below, `bucket ${at}`]; }
      case "flag": return this.evaluate(rule.on, user, path);
    }
  }
  snapshot(user: User): { [K in Names]: boolean } {
    return Object.fromEntries(Object.keys(this.#flags).map((name) => [name, this.evaluate(name, user)[0]])) as { [K in Names]: boolean };
  }
}
const flags = new Flags({
  plain: { enabled: true },
  off: { enabled: false, rule: { all: [] } },
  adults: { enabled: true, rule: { all: [{ if: "age", min: 18 }, { not: { if: "country", in: ["XX", "YY"] } }] } },
  half: { enabled: true, rule: { if: "percent", below: 50 } },
  beta: { enabled: true, rule: { any: [{ if: "group", has: "staff" }, { all: [{ if: "flag", on: "half" }, { if: "flag", on: "adults" }] }] } },
  nothing: { enabled: true, rule: { any: [] } },
});
const users: User[] = [{ id: "u1", country: "DE", age: 17, groups: ["staff"] }, { id: "u2", country: "XX", age: 40, groups: [] }, { id: "u3", groups: ["x", "y"] }, { id: "ü4", age: 18, groups: [] }];
for (const user of users) {
  console.log(user.id, flags.snapshot(user));
  console.log(["adults", "beta", "constructor"].map((name) => flags.evaluate(name, user).join(" because ")));
}
console.log(users.filter((u) => flags.snapshot(u).half).length, Array.from({ length: 200 }, (_, i) => hash(`half:${i}`)).filter((h) => h < 50).length);
const circle = new Flags({ a: { enabled: true, rule: { if: "flag", on: "b" } }, b: { enabled: true, rule: { not: { if: "flag", on: "a" } } } });
try { circle.snapshot(users[0]!); } catch (e) { console.log((e as Error).message); }
