// Classes made by functions: members close over parameters, statics count per class, inheritance across factories.
function counted(label: string, start: number) {
  let made = start;
  return class Counted {
    static readonly label = label;
    readonly id = ++made;
    static get made(): number {
      return made - start;
    }
    describe(): string {
      return `${label}#${this.id}/${made}`;
    }
  };
}
const A = counted("a", 0);
const B = counted("b", 100);
const [a1, a2, b1] = [new A(), new A(), new B()];
console.log(a1.describe(), a2.describe(), b1.describe(), A.made, B.made, A.label, B.label);
console.log(a1 instanceof A, (a1 as unknown) instanceof B, A.name, a1.constructor === A);
const shapes = [1, 2, 3].map((sides) => class {
  readonly size: number;
  constructor(size: number) {
    this.size = size;
  }
  area = (): number => this.size * sides;
  static make(size: number) {
    return new this(size);
  }
});
console.log(shapes.map((S, i) => new S(i + 1).area()), shapes.map((S) => S.make(10).area()), new Set(shapes).size);
function tree(depth: number): string {
  class Node {
    readonly left: Node | null = depth > 0 ? new Node() : null;
    readonly at = depth--;
    toString(): string {
      return this.left ? `(${this.left} ${this.at})` : `${this.at}`;
    }
  }
  return String(new Node());
}
console.log(tree(0));
const registry = new Map<string, new () => { run(): string }>();
for (const name of ["x", "y"]) registry.set(name, class { run(): string { return `${name}:${registry.size}`; } });
console.log([...registry.values()].map((C) => new C().run()));
