// Async generator methods, private ones and arrows inside them.
class Feed {
  #items = [1, 2, 3];
  async *#all(): AsyncGenerator<number> {
    for (const i of this.#items) yield i;
  }
  async *doubled(): AsyncGenerator<number> {
    const twice = async (n: number): Promise<number> => n * this.#items.length;
    for await (const i of this.#all()) yield await twice(i);
  }
  static async *range(n: number): AsyncGenerator<number> {
    let i = 0;
    while (i < n) yield i++;
  }
}
const collect = async <T>(it: AsyncIterable<T>): Promise<T[]> => {
  const out: T[] = [];
  for await (const x of it) out.push(x);
  return out;
};
collect(new Feed().doubled()).then((x) => console.log(x));
collect(Feed.range(3)).then((x) => console.log(x));
