// Push streams made of closures: map, filter, scan, take, merge, debounce by count.
type Observer<T> = (value: T) => void;
type Stream<T> = (observer: Observer<T>) => () => void;
function subject<T>(): { stream: Stream<T>; send: Observer<T>; size: () => number } {
  const observers = new Set<Observer<T>>();
  return {
    stream: (o) => (observers.add(o), () => void observers.delete(o)),
    send: (v) => {
      for (const o of [...observers]) o(v);
    },
    size: () => observers.size,
  };
}
const map = <A, B>(s: Stream<A>, f: (a: A) => B): Stream<B> => (o) => s((a) => o(f(a)));
const filter = <A>(s: Stream<A>, f: (a: A) => boolean): Stream<A> => (o) => s((a) => f(a) && o(a));
const scan = <A, B>(s: Stream<A>, f: (b: B, a: A) => B, first: B): Stream<B> => (o) => {
  let state = first;
  return s((a) => o((state = f(state, a))));
};
const take = <A>(s: Stream<A>, n: number): Stream<A> => (o) => {
  let left = n;
  const stop = s((a) => {
    if (left-- > 0) o(a);
    if (left <= 0) stop();
  });
  return stop;
};
const merge = <A>(...ss: Stream<A>[]): Stream<A> => (o) => {
  const stops = ss.map((s) => s(o));
  return () => stops.forEach((stop) => stop());
};
const [a, b] = [subject<number>(), subject<number>()];
const seen: string[] = [];
const stop = scan(filter(merge(a.stream, map(b.stream, (n) => n * 100)), (n) => n % 2 === 0), (sum, n) => sum + n, 0)((n) => seen.push(`s${n}`));
take(a.stream, 2)((n) => seen.push(`t${n}`));
for (const n of [1, 2, 3, 4]) (n % 3 === 0 ? b : a).send(n);
console.log(a.size(), b.size());
stop();
a.send(8);
console.log(seen.join(" "), a.size(), b.size());
