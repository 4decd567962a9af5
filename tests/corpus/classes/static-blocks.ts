// Static blocks and static fields run in order, once, with this.
const log: string[] = [];
class Config {
  static a = (log.push("a"), 1);
  static b: number | undefined = undefined;
  static {
    log.push("block1 " + this.a);
    this.b = this.a + 1;
  }
  static c = (Config.b ?? -1) * 10;
  static #secret = 5;
  static {
    log.push("block2 " + Config.c + " " + Config.#secret);
    for (let i = 0; i < 3; i++) Config.#secret *= 2;
  }
  static reveal(): number {
    return Config.#secret;
  }
}
console.log(log, Config.reveal(), Config.a, Config.b, Config.c);
class Derived extends Config {
  static own = Derived.a + 10;
}
console.log(Derived.own, Derived.a, Derived.reveal());
Config.a = 50;
console.log(Config.a, Derived.a);
