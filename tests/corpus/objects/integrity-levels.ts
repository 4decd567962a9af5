// freeze and seal: what still works, what throws, and how deep they reach.
const attempt = (label: string, action: () => unknown): void => {
  try {
    console.log(label, action());
  } catch (error) {
    console.log(label, (error as Error).name, (error as Error).message);
  }
};
const sealed: { a: number; b?: number } = Object.seal({ a: 1 });
attempt("change", () => (sealed.a = 2));
attempt("add", () => (sealed.b = 2));
attempt("delete", () => delete (sealed as { a?: number }).a);
console.log(sealed, Object.isSealed(sealed), Object.isFrozen(sealed));
const frozen = Object.freeze({ list: [1], inner: { x: 1 } }) as { list: number[]; inner: { x: number } };
attempt("replace", () => (frozen.list = []));
frozen.list.push(2);
frozen.inner.x = 5;
console.log(frozen, Object.isFrozen(frozen), Object.isFrozen(frozen.inner), Object.isSealed(frozen));
const dictionary: Record<string, number> = { a: 1 };
dictionary["b"] = 2;
Object.freeze(dictionary);
attempt("dictionary", () => (dictionary["c"] = 3));
attempt("dictionary change", () => (dictionary["a"] = 3));
console.log(dictionary, Object.isFrozen(1), Object.isFrozen("x"), Object.freeze(5));
const copy = { ...dictionary };
copy["c"] = 1;
console.log(copy, Object.isFrozen(copy));
