// reduce into maps, objects, arrays; Object.fromEntries is left out on purpose.
const words = ["apple", "avocado", "banana", "blueberry", "cherry"];
const groups = words.reduce((m, w) => {
  const list = m.get(w[0]!) ?? [];
  list.push(w);
  return m.set(w[0]!, list);
}, new Map<string, string[]>());
console.log(groups);
const stats = words.reduce((s, w) => ({ count: s.count + 1, chars: s.chars + w.length, longest: w.length > s.longest.length ? w : s.longest }), { count: 0, chars: 0, longest: "" });
console.log(stats);
const pairs = words.reduce<[string, number][]>((acc, w) => [...acc, [w, w.length]], []);
console.log(pairs);
console.log(words.reduceRight((acc, w) => acc + w[0], ">"));
const partition = <T>(xs: T[], p: (x: T) => boolean): [T[], T[]] => xs.reduce<[T[], T[]]>(([a, b], x) => (p(x) ? [[...a, x], b] : [a, [...b, x]]), [[], []]);
console.log(partition([1, 2, 3, 4, 5], (x) => x % 2 === 0));
