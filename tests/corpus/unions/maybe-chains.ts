// undefined and null through optional chains, defaults, and calls that may not be there.
interface Node {
  readonly value: number;
  readonly next?: Node | null;
  readonly visit?: (n: number) => Node | undefined;
}
const chain: Node = { value: 1, next: { value: 2, next: { value: 3, next: null, visit: (n) => (n > 0 ? { value: n } : undefined) } } };
const third = chain.next?.next;
console.log(third?.value, third?.next?.value, third?.visit?.(5)?.value, third?.visit?.(0)?.value, chain.visit?.(1)?.next?.value ?? "nothing");
let calls = 0;
const count = (): number => ++calls;
console.log(chain.next?.visit?.(count()), third?.visit?.(count())?.value, calls);
const list: (Node | undefined)[] = [chain, undefined, third ?? undefined];
console.log(list.map((n) => n?.next?.value ?? -1), list[1]?.value, list[9]?.value, list.at(-1)?.visit?.(count())?.value);
const map: Record<string, { f?: (() => string) | null } | undefined> = { a: { f: () => "called" }, b: { f: null }, c: {} };
for (const key of ["a", "b", "c", "d"]) console.log(key, map[key]?.f?.(), map[key]?.f?.().length ?? 0, delete map[key]?.f, key in map);
