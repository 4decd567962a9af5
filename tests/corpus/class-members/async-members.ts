// Async methods, arrows in fields, awaits in constructors' callees, super in async methods.
class Base {
  async load(n: number): Promise<number> {
    return n + 1;
  }
}
class Derived extends Base {
  log: string[] = [];
  ready = this.init();
  handler = async (n: number): Promise<number> => (await this.load(n)) * 2;
  async init(): Promise<string> {
    this.log.push("init");
    await null;
    this.log.push("inited");
    return "ready";
  }
  override async load(n: number): Promise<number> {
    const base = await super.load(n);
    return base * 10;
  }
}
(async () => {
  const d = new Derived();
  console.log(d.log.join());
  console.log(await d.ready, d.log.join(), await d.load(1), await d.handler(2));
})();
