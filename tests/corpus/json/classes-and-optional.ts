// Instances: own fields in order of declaration, no methods and no private names; absent optional fields are left out.
class Base {
  readonly id: number;
  note?: string;
  #secret = "hidden";
  constructor(id: number) {
    this.id = id;
  }
  get length(): number {
    return this.#secret.length;
  }
}
class Derived extends Base {
  tags: string[] = [];
  when: Date | undefined = undefined;
  call = (): number => this.id;
}
const derived = new Derived(7);
console.log(JSON.stringify(new Base(1)), JSON.stringify(derived));
derived.tags.push("x");
derived.note = "set later";
console.log(JSON.stringify(derived), JSON.stringify([new Base(2), derived]), derived.length);
interface Optional {
  a?: number;
  b: string | undefined;
  c?: null;
}
const variants: Optional[] = [{ b: "1" }, { a: 1, b: undefined }, { b: "2", c: null }, { a: 0, b: "", c: null }];
for (const v of variants) console.log(JSON.stringify(v));
variants[0]!.a = 5;
console.log(JSON.stringify(variants[0]), JSON.stringify({ get a() { return 1; }, b: 2 }));
