// Exports a base class and keeps a registry; its own `name` and `helper` are private.
const name = "animals";
function helper(s: string): string {
  return `[${name}] ${s}`;
}
export const registry = new Map<string, number>();
export class Animal {
  kind: string;
  constructor(kind: string) {
    this.kind = kind;
    registry.set(kind, (registry.get(kind) ?? 0) + 1);
  }
  sound(): string {
    return this.kind + ":";
  }
}
export function describe<T extends Animal>(a: T): string {
  return helper(a.sound());
}
