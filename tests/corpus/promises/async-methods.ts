// async methods, arrows with this, statics, getters returning promises, closures in loops.
class Store {
  #data = new Map<string, number>();
  static #opened = 0;
  static async open(): Promise<Store> {
    await null;
    Store.#opened++;
    return new Store();
  }
  async set(k: string, v: number): Promise<this> {
    await null;
    this.#data.set(k, v);
    return this;
  }
  get = async (k: string): Promise<number | undefined> => {
    await null;
    return this.#data.get(k);
  };
  get size(): Promise<number> {
    return Promise.resolve(this.#data.size);
  }
  static get opened(): number {
    return Store.#opened;
  }
}
class Cached extends Store {
  hits = 0;
  override async set(k: string, v: number): Promise<this> {
    this.hits++;
    return super.set(k + "!", v * 10);
  }
}
async function main(): Promise<void> {
  const s = await Store.open();
  await (await s.set("a", 1)).set("b", 2);
  console.log(await s.get("a"), await s.get("zz"), await s.size, Store.opened);
  const c = new Cached();
  await c.set("k", 4);
  console.log(await c.get("k!"), await c.get("k"), c.hits);
  const fs: (() => Promise<number>)[] = [];
  for (let i = 0; i < 3; i++) fs.push(async () => { await null; return i; });
  console.log(await Promise.all(fs.map((f) => f())));
}
void main();
