// Odds that leave no trace: type-only declarations, non-null chains, definite assignment, ambient values.
declare const neverRead: number;
type Unused = typeof neverRead;
let late!: string;
function set(): void {
  late = "set";
}
set();
const o: { a?: { b: Unused | string } } = { a: { b: "x" } };
console.log(late!.length, o.a!.b!, (o as { a: object }).a !== undefined);
abstract class A {
  abstract readonly x: number;
  declare y?: string;
}
class B extends A {
  override readonly x = 1;
}
console.log(new B());
