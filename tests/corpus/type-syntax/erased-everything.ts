// Types that leave nothing behind: assertions, generics, overloads, satisfies, abstract members, declarations.
type Keys<T> = { [K in keyof T as K extends string ? `get${Capitalize<K>}` : never]: () => T[K] };
type Deep<T> = T extends (infer U)[] ? Deep<U> : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
interface Shape { kind: string }
interface Shape { area(): number }
abstract class Base<in out T> implements Shape {
  abstract readonly kind: string;
  declare protected readonly phantom: T;
  protected constructor(protected_: number) {
    this.n = protected_;
  }
  readonly n!: number;
  abstract area(): number;
  clone(this: this): this {
    return this;
  }
}
class Square extends Base<"square"> {
  override readonly kind = "square" as const;
  constructor(side: number) {
    super(side);
  }
  override area(): number {
    return (this.n as number) ** 2;
  }
}
function pick(x: string): string;
function pick(x: number, y?: number): number;
function pick(x: string | number, y = 1): string | number {
  return typeof x === "string" ? x + y : (x as number) * y;
}
const config = { a: 1, b: "two", c: [3] } satisfies Record<string, number | string | number[]>;
const getters: Keys<Pick<typeof config, "a" | "b">> = { getA: () => config.a, getB: () => config.b };
const deep: Deep<[{ x: number[] }]> = { x: 1 };
function assertIs<T extends object>(value: unknown, key: keyof T & string): asserts value is T {
  if (typeof value !== "object" || value === null || !(key in value)) throw new TypeError(`no ${key}`);
}
const unknown: unknown = JSON.parse('{"id":7}');
assertIs<{ id: number }>(unknown, "id");
console.log(new Square(3).clone().area(), pick("a"), pick(4, 2), config.c[0]!.toFixed(1), getters.getA() + getters.getB().length, deep.x, unknown.id satisfies number, ([] as const).length, (JSON.parse("null") as number | null) ?? "none");
