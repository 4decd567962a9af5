// Assigning an inherited static through the subclass gives it a field of its own.
class Config {
  static a = 1;
}
class Derived extends Config {}
Derived.a = 50;
console.log(Config.a, Derived.a);
Config.a = 2;
console.log(Config.a, Derived.a);
