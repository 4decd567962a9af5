// Patterns with computed keys, defaults that call, nested rests: in which order everything is evaluated.
const log: string[] = [];
const t = <T>(name: string, value: T): T => {
  log.push(name);
  return value;
};
const source = {
  get a(): number | undefined {
    return t("get a", undefined);
  },
  get b(): { c?: number; list: number[] } {
    return t("get b", { list: [1, 2, 3] });
  },
  d: "four",
  e: [[5, 6], [7]],
};
{
  const { [t("key a", "a") as "a"]: a = t("default a", 1), b: { c = t("default c", a + 1), list: [x, ...xs] } = { list: [0] }, ...rest } = source;
  console.log(a, c, x, xs, rest, log.splice(0));
}
{
  const { e: [[p, q = t("no", 0)] = [], [r, s = t("default s", p)] = [t("no", 0)], [u = t("default u", 9), ...v] = t("default third", [undefined, 8] as (number | undefined)[])] } = source as { e: number[][] };
  console.log(p, q, r, s, u, v, log.splice(0));
}
const target: { [k: string]: unknown } = {};
const slots: unknown[] = [];
({ [t("k1", "d")]: target[t("t1", "d")], b: { list: [slots[t("t2", 2)], slots[t("t3", 0)] = t("no", 1), ...target["more"] as number[]] } } = source as unknown as Record<string, never> & { b: { list: number[] } });
console.log(target, slots, log.splice(0));
function f({ a = t("fa", 1), ...others }: { a?: number; z?: string } = t("whole", { z: "z" }), [g = t("g", a), h = t("h", g * 2)]: number[] = t("list", [])): unknown {
  return { a, others, g, h };
}
console.log(f(), log.splice(0));
console.log(f({ a: 5 }, [6]), log.splice(0));
console.log(f(undefined, [undefined, 1] as number[]), log.splice(0));
for (const [k, { n = t("n", k.length), ...m }] of Object.entries<{ n?: number; y?: boolean }>({ one: { y: true }, three: { n: 3 } })) console.log(k, n, m, log.splice(0));
const [first = t("f", "F"), , third = t("t", "T"), ...[fourth = t("q", "Q"), { length } = ""]] = "ab" + "cdxyz";
console.log(first, third, fourth, length, log.splice(0));
