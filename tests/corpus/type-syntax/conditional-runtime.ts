// Conditional and inferred types erase; the functions that use them behave by values alone.
type Unwrap<T> = T extends Promise<infer U> ? Unwrap<U> : T extends readonly (infer E)[] ? Unwrap<E> : T;
type Nullable<T, K extends keyof T> = { [P in keyof T]: P extends K ? T[P] | null : T[P] };
type Route<S extends string> = S extends `${infer H}:${infer P}/${infer R}` ? { [K in P]: string } & Route<`${H}${R}`> : S extends `${string}:${infer P}` ? { [K in P]: string } : object;
function match<const S extends string>(pattern: S, path: string): Route<S> | null {
  const names: string[] = [];
  const source = pattern.replace(/:(\w+)/g, (_, name: string) => {
    names.push(name);
    return "([^/]+)";
  });
  const found = new RegExp(`^${source}$`).exec(path);
  return found && (Object.fromEntries(names.map((name, i) => [name, found[i + 1]!])) as Route<S>);
}
const user = match("/users/:id/posts/:post", "/users/7/posts/hello");
console.log(user?.id, user?.post, match("/a/:b", "/a/"), match("/plain", "/plain"));
const deep: Unwrap<Promise<Promise<number[][]>>> = 5;
const flat = async <T>(x: T): Promise<Unwrap<T>> => {
  let at: unknown = x;
  for (;;) {
    if (at instanceof Promise) at = await at;
    else if (Array.isArray(at)) at = at[0];
    else return at as Unwrap<T>;
  }
};
console.log(deep, await flat(Promise.resolve([[Promise.resolve("x")]])), await flat(3));
const row: Nullable<{ id: number; name: string }, "name"> = { id: 1, name: null };
console.log(row, row.name ?? "anonymous");
type EventName<T extends string> = `on${Capitalize<T>}`;
const names = ["click", "keyDown"] as const;
const handlers = Object.fromEntries(names.map((n) => [`on${n[0]!.toUpperCase()}${n.slice(1)}`, () => n])) as Record<EventName<(typeof names)[number]>, () => string>;
console.log(handlers.onClick(), handlers.onKeyDown(), Object.keys(handlers));
