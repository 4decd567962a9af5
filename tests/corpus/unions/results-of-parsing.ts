// A parser of combinators over results that are unions; failures carry the farthest place.
type Parsed<T> = { ok: true; value: T; at: number } | { ok: false; at: number; expected: string };
type Parser<T> = (text: string, at: number) => Parsed<T>;
const match = (r: RegExp, expected: string): Parser<string> => {
  const sticky = new RegExp(r.source, "y");
  return (text, at) => {
    sticky.lastIndex = at;
    const m = sticky.exec(text);
    return m ? { ok: true, value: m[0], at: sticky.lastIndex } : { ok: false, at, expected };
  };
};
const map = <A, B>(p: Parser<A>, f: (a: A) => B): Parser<B> => (t, i) => {
  const r = p(t, i);
  return r.ok ? { ...r, value: f(r.value) } : r;
};
const seq = <A, B>(p: Parser<A>, q: Parser<B>): Parser<[A, B]> => (t, i) => {
  const a = p(t, i);
  if (!a.ok) return a;
  const b = q(t, a.at);
  return b.ok ? { ok: true, value: [a.value, b.value], at: b.at } : b;
};
const alt = <T>(...ps: Parser<T>[]): Parser<T> => (t, i) => {
  let far: Parsed<T> = { ok: false, at: -1, expected: "" };
  for (const p of ps) {
    const r = p(t, i);
    if (r.ok) return r;
    if (r.at > far.at) far = r;
  }
  return far;
};
const many = <T>(p: Parser<T>): Parser<T[]> => (t, i) => {
  const value: T[] = [];
  for (let at = i; ; ) {
    const r = p(t, at);
    if (!r.ok) return { ok: true, value, at };
    value.push(r.value);
    at = r.at;
  }
};
type Json = number | string | Json[];
const number: Parser<Json> = map(match(/-?\d+/, "number"), Number);
const text: Parser<Json> = map(match(/'[^']*'/, "text"), (s) => s.slice(1, -1));
const list: Parser<Json> = (t, i) => map(seq(match(/\[/, "["), seq(many(map(seq(value, match(/,?/, ",")), ([v]) => v)), match(/\]/, "]"))), ([, [vs]]): Json => vs)(t, i);
const value: Parser<Json> = alt(number, text, list);
for (const s of ["12", "'a b'", "[1,'x',[2,[]],-3]", "[1,", "x", "['open]"]) {
  const r = value(s, 0);
  console.log(s, r.ok ? [r.value, r.at === s.length] : `${r.at}: ${r.expected}`);
}
