// A class behind several interfaces, with optional members.
interface Named {
  name: string;
  nick?: string;
}
interface Aged {
  age: number;
  birthday?(): void;
}
class Person implements Named, Aged {
  name = "ann";
  age = 30;
  birthday(): void {
    this.age++;
  }
}
class Robot implements Named {
  name = "r2";
  nick = "d2";
}
const named: Named[] = [new Person(), new Robot()];
const aged: Aged = new Person();
aged.birthday?.();
console.log(named.map((n) => n.nick ?? n.name), aged.age, "nick" in named[0]!, "nick" in named[1]!);
