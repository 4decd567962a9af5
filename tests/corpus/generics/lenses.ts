// Lenses: getters and setters that compose, over nested records that stay unchanged.
interface Lens<S, A> {
  get(s: S): A;
  set(s: S, a: A): S;
}
const prop = <S, K extends keyof S>(key: K): Lens<S, S[K]> => ({ get: (s) => s[key], set: (s, a) => ({ ...s, [key]: a }) });
const index = <T>(i: number): Lens<readonly T[], T | undefined> => ({ get: (s) => s[i], set: (s, a) => s.map((x, n) => (n === i && a !== undefined ? a : x)) });
const compose = <A, B, C>(f: Lens<A, B>, g: Lens<B, C>): Lens<A, C> => ({ get: (a) => g.get(f.get(a)), set: (a, c) => f.set(a, g.set(f.get(a), c)) });
const over = <S, A>(lens: Lens<S, A>, f: (a: A) => A) => (s: S): S => lens.set(s, f(lens.get(s)));
interface Team {
  readonly name: string;
  readonly lead: { readonly name: string; readonly age: number };
  readonly scores: readonly number[];
}
const team: Team = { name: "t", lead: { name: "ada", age: 36 }, scores: [1, 2, 3] };
const lead = prop<Team, "lead">("lead");
const age = compose(lead, prop<Team["lead"], "age">("age"));
const second = compose(prop<Team, "scores">("scores"), index<number>(1));
const older = over(age, (n) => n + 1)(team);
console.log(age.get(older), age.get(team), older.scores === team.scores, second.get(over(second, (n) => (n ?? 0) * 10)(team)), over(second, () => undefined)(team).scores, older);
