// Objects with `then` in awaits and resolutions: called later, once, and their errors count.
const log: string[] = [];
class Later<T> implements PromiseLike<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  then<A = T, B = never>(done?: ((value: T) => A | PromiseLike<A>) | null, failed?: ((e: unknown) => B | PromiseLike<B>) | null): PromiseLike<A | B> {
    log.push(`then ${String(this.#value)}`);
    if (this.#value === ("bad" as unknown)) return Promise.reject(new Error("bad")).then(null, failed) as PromiseLike<B>;
    return Promise.resolve(this.#value).then(done as (value: T) => A);
  }
}
const run = async (value: unknown): Promise<string> => {
  try {
    return `got ${String(await value)}`;
  } catch (e) {
    return `failed ${(e as Error).message}`;
  }
};
console.log(await run(new Later(1)), await run(new Later(new Later(2))), await run(new Later("bad")));
console.log(await Promise.all([new Later("x"), 3, Promise.resolve(new Later(4))]), await Promise.race([new Later("slow"), Promise.resolve("fast")]));
console.log(log.join("; "));
