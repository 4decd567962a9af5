// splice: every shape of its arguments, and what it gives back.
const fresh = (): number[] => [0, 1, 2, 3, 4];
const show = (list: number[], removed: number[]): void => console.log(list.join(), "|", removed.join());
for (const start of [-10, -2, 0, 2, 4.9, 10, Number.NaN]) {
  for (const count of [-1, 0, 1, 2.5, 100]) {
    const list = fresh();
    show(list, list.splice(start, count));
    const grown = fresh();
    show(grown, grown.splice(start, count, 7, 8, 9));
  }
  const rest = fresh();
  show(rest, rest.splice(start));
}
const none = fresh();
show(none, none.splice(Number.POSITIVE_INFINITY));
const list = fresh();
list.splice(1, 3, ...list);
console.log(list, list.length);
