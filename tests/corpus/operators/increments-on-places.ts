// ++ and -- and compound assignment on every kind of place, with side effects in the place.
const log: string[] = [];
const at = <T>(label: string, value: T): T => (log.push(label), value);
const list = [1, 2, 3];
const object: { n: number; s: string; big: bigint; u?: number } = { n: 5, s: "s", big: 10n };
class Holder {
  #hidden = 1;
  static total = 0;
  get value(): number {
    log.push("get");
    return this.#hidden;
  }
  set value(v: number) {
    log.push(`set ${v}`);
    this.#hidden = v;
  }
  bump(): number {
    return this.#hidden++ + ++this.#hidden + (Holder.total += 2);
  }
}
const holder = new Holder();
console.log(list[at("i", 1)]!++, ++list[at("j", 0)]!, (list[list.length - 1]! **= 2), list);
console.log(at("o", object).n++, (object.s += at("r", 1)), object.big++, --object.big, (object.u ??= 7), (object.u &&= 0), (object.u ||= 9));
console.log(holder.value++, ++holder.value, (holder.value *= 10), holder.bump(), Holder.total);
let text: string | number = "5";
text = Number(text) + 1;
let shifted = -9;
console.log(text, (shifted >>= 1), (shifted >>>= 28), (shifted <<= 31), (shifted ^= -1), (shifted %= 7), (shifted /= 2));
console.log(log.join(" "));
