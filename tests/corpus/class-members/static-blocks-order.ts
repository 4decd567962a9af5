// Static fields, blocks and computed keys run in order.
const log: string[] = [];
function note(text: string): string {
  log.push(text);
  return text;
}
class Ordered {
  static a = note("a");
  static {
    note("block 1");
    note("a is " + this.a);
  }
  static b = note("b");
  static {
    note("block 2");
  }
  static c = note("c");
}
console.log(log, Ordered.a, Ordered.b, Ordered.c);
