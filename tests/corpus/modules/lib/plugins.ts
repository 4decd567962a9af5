// A registry of functions and classes as values.
export interface Plugin {
  readonly id: string;
  run(input: number): number;
}
type Maker = new (factor: number) => Plugin;
const makers = new Map<string, Maker>();
const filters: ((n: number) => boolean)[] = [];
export function register(name: string, maker: Maker): void {
  makers.set(name, maker);
}
export function keepIf(filter: (n: number) => boolean): void {
  filters.push(filter);
}
export function apply(name: string, factor: number, inputs: readonly number[]): number[] {
  const maker = makers.get(name);
  if (!maker) throw new TypeError(`no plugin ${name}`);
  const plugin = new maker(factor);
  return inputs.map((n) => plugin.run(n)).filter((n) => filters.every((keep) => keep(n)));
}
