// A frozen expression cannot move its lastIndex: those that have to throw TypeError.
const attempt = (name: string, run: () => unknown): void => {
  try {
    console.log(name, run());
  } catch (error) {
    console.log(name, String(error));
  }
};
const global = Object.freeze(/a/g);
attempt("test", () => global.test("a"));
attempt("failing test", () => global.test("b"));
attempt("exec", () => global.exec("a"));
attempt("replace", () => "aa".replace(global, "b"));
attempt("replace with a function", () => "aa".replace(global, () => "b"));
attempt("match", () => "aa".match(global));
attempt("assignment", () => {
  (global as { lastIndex: number }).lastIndex = 1;
});
const sticky = Object.freeze(/a/y);
attempt("sticky", () => sticky.test("a"));
const plain = Object.freeze(/a/);
attempt("plain", () => [plain.test("a"), plain.test("b"), plain.exec("ba")?.index, "aa".replace(plain, "b")]);
attempt("source", () => [global.source, global.lastIndex, Object.isFrozen(global), Object.isFrozen(/a/g)]);
const sealed = Object.seal(/a/g);
attempt("sealed", () => [sealed.test("a"), sealed.lastIndex]);
