// Each evaluation of a class definition has static fields of its own.
function make(first: number) {
  return class Box {
    static count = first;
    static names: string[] = [];
    static make(name: string): Box {
      Box.count++;
      this.names.push(name);
      return new Box(name);
    }
    static get total(): number {
      return this.count * 10;
    }
    static set total(value: number) {
      this.count = value / 10;
    }
    readonly name: string;
    constructor(name: string) {
      this.name = name;
    }
  };
}
const A = make(1);
const B = make(100);
A.make("x");
A.make("y");
B.make("z");
console.log(A.count, B.count, A.names, B.names);
A.total = 70;
console.log(A.count, A.total, B.total, A.make("w").name, A.name, B.length);
