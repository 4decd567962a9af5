// A counter that each subclass gets of its own by assigning through this.
class Counter {
  static count = 0;
  static hit(): number {
    return ++this.count;
  }
}
class A extends Counter {}
class B extends Counter {}
Counter.hit();
Counter.hit();
console.log(A.hit(), A.hit(), B.hit(), Counter.count, A.count, B.count);
Counter.hit();
console.log(Counter.count, A.count, "count" in A);
