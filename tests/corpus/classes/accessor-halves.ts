// Accessors that subclasses override in part, with super on both sides, and statics with accessors.
class Box {
  protected size = 1;
  static made = 0;
  static get report(): string {
    return `${this.name}:${this.made}`;
  }
  get volume(): number {
    return this.size ** 3;
  }
  set volume(v: number) {
    this.size = Math.cbrt(v);
  }
  get label(): string {
    return "box " + this.volume;
  }
}
class Loud extends Box {
  static override get report(): string {
    return super.report.toUpperCase() + "!";
  }
  override get volume(): number {
    return super.volume * 10;
  }
  override set volume(v: number) {
    super.volume = v / 10;
  }
}
class ReadOnly extends Box {
  override get volume(): number {
    return -super.volume;
  }
}
class Counting extends Loud {
  reads = 0;
  override get label(): string {
    this.reads++;
    return `${super.label} (${this.reads})`;
  }
}
const boxes: Box[] = [new Box(), new Loud(), new ReadOnly(), new Counting()];
for (const b of boxes) {
  try {
    b.volume += 7;
    b.volume++;
  } catch (e) {
    console.log(e instanceof TypeError, "no setter");
  }
  console.log(b.label, b.label, Object.keys(b));
}
Loud.made = 3;
Box.made += 1;
console.log(Box.report, Loud.report, Counting.report, ReadOnly.report);
const { volume, label } = boxes[3]!;
console.log(volume, label, boxes[3]);
