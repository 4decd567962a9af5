// Deleting what is not there is no error, however closed the object is (ECMA-262 10.1.10).
interface Rec {
  a: number;
  b?: string;
  c?: number;
}

function attempt(label: string, act: () => boolean): void {
  try {
    console.log(label, act());
  } catch (error) {
    console.log(label, String(error));
  }
}

const literals: Rec[] = [{ a: 1 }, { a: 1, c: 2 }, { a: 1, b: "x", c: 3 }];
for (const close of [Object.freeze, Object.seal]) {
  for (const literal of literals) {
    const o = close({ ...literal }) as Rec;
    attempt(`${close.name} c`, () => delete o.c);
    attempt(`${close.name} b`, () => delete o.b);
    attempt(`${close.name} b again`, () => delete o.b);
    console.log(o, Object.keys(o));
  }
}

class Item {
  name: string;
  note?: string;
  constructor(name: string) {
    this.name = name;
  }
}
const item = Object.freeze(new Item("i")) as Item;
attempt("note", () => delete item.note);
const noted: Item = new Item("j");
noted.note = "n";
Object.seal(noted);
attempt("note of a sealed one", () => delete noted.note);

const dictionary: Record<string, number> = Object.freeze({ x: 1 } as Record<string, number>);
attempt("dictionary y", () => delete dictionary["y"]);
attempt("dictionary x", () => delete dictionary["x"]);
console.log(item, noted, dictionary);

// Setting what is absent has another error than changing what is there.
for (const close of [Object.freeze, Object.seal]) {
  const o = close({ a: 1, b: "x" } as Rec) as Rec;
  attempt(`${close.name} set c`, () => (o.c = 1) === 1);
  attempt(`${close.name} set b`, () => (o.b = "y") === "y");
  console.log(o);
}
