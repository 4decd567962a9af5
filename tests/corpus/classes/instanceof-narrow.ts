// instanceof over hierarchies and unions.
class Cat {
  meow = "meow";
}
class Dog {
  bark = "woof";
}
class Puppy extends Dog {
  squeak = "squeak";
}
function speak(a: Cat | Dog | string): string {
  if (a instanceof Cat) return a.meow;
  if (a instanceof Puppy) return a.squeak + a.bark;
  if (a instanceof Dog) return a.bark;
  return a;
}
console.log(speak(new Cat()), speak(new Dog()), speak(new Puppy()), speak("text"));
const things: unknown[] = [new Cat(), [], new Map(), new Error("e"), new TypeError("t"), () => 1, {}, "s", 1, null, new Uint8Array(1)];
console.log(things.map((t) => (t instanceof Array ? "A" : t instanceof Map ? "M" : t instanceof Error ? "E" : t instanceof Uint8Array ? "U" : t instanceof Cat ? "C" : t instanceof Object ? "O" : "-")).join(""));
