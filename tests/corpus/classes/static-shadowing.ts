// Assigning an inherited static through the subclass gives it a field of its own.
// skip compiled: assigning an inherited static field through a subclass is rejected (TSR1001)
class Config {
  static a = 1;
}
class Derived extends Config {}
Derived.a = 50;
console.log(Config.a, Derived.a);
Config.a = 2;
console.log(Config.a, Derived.a);
