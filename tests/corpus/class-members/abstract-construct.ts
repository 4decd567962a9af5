// Abstract constructor types.
abstract class Plugin {
  abstract run(): string;
  start(): string {
    return `[${this.run()}]`;
  }
}
class A extends Plugin {
  run(): string {
    return "a";
  }
}
class B extends Plugin {
  run(): string {
    return "b";
  }
}
const registry: (new () => Plugin)[] = [A, B];
function isPlugin(C: abstract new () => object, x: unknown): boolean {
  return x instanceof C;
}
console.log(registry.map((C) => new C().start()), isPlugin(Plugin, new A()), isPlugin(B, new A()));
