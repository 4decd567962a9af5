// Two evaluations give two classes: instanceof and === tell them apart.
function make() {
  return class Local {};
}
const A = make();
const B = make();
const a = new A();
console.log(A === B, A === A, a instanceof A, a instanceof B, a.constructor === A, a.constructor === B);
console.log(A.name, new B());
