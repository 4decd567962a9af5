// Classes within methods of classes within functions.
function outer(a: string): string {
  class Outer {
    readonly b = a + "b";
    inner(c: string): { show(): string } {
      const self = this;
      class Inner {
        show(): string {
          return a + self.b + c;
        }
      }
      return new Inner();
    }
  }
  return new Outer().inner("c").show();
}
console.log(outer("x"), outer("y"));
