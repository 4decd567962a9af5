// A gap buffer with a cursor, insertions, deletions, undo, and lines.
class GapBuffer {
  #cells: string[];
  #start = 0;
  #end: number;
  readonly #undo: (() => void)[] = [];
  constructor(text = "", room = 4) {
    this.#cells = [...new Array<string>(room).fill("")];
    this.#end = room;
    this.insert(text);
    this.#undo.length = 0;
  }
  get length(): number {
    return this.#cells.length - (this.#end - this.#start);
  }
  moveTo(at: number): this {
    const target = Math.max(0, Math.min(at, this.length));
    while (this.#start > target) this.#cells[--this.#end] = this.#cells[--this.#start]!;
    while (this.#start < target) this.#cells[this.#start++] = this.#cells[this.#end++]!;
    return this;
  }
  insert(text: string): this {
    const at = this.#start;
    for (const c of text) {
      if (this.#start === this.#end) this.#grow();
      this.#cells[this.#start++] = c;
    }
    const count = this.#start - at;
    this.#undo.push(() => void this.moveTo(at + count).#erase(count));
    return this;
  }
  backspace(count = 1): string {
    const text = this.#erase(count);
    const at = this.#start;
    this.#undo.push(() => {
      this.moveTo(at).insert(text);
      this.#undo.pop();
    });
    return text;
  }
  #erase(count: number): string {
    const from = Math.max(0, this.#start - count);
    const text = this.#cells.slice(from, this.#start).join("");
    this.#start = from;
    return text;
  }
  #grow(): void {
    const room = Math.max(4, this.#cells.length);
    this.#cells.splice(this.#start, 0, ...new Array<string>(room).fill(""));
    this.#end = this.#start + room;
  }
  undo(): boolean {
    const step = this.#undo.pop();
    step?.();
    return step !== undefined;
  }
  toString(): string {
    return this.#cells.slice(0, this.#start).join("") + "|" + this.#cells.slice(this.#end).join("");
  }
}
const b = new GapBuffer("hello world");
console.log(`${b}`, `${b.moveTo(5).insert(", big")}`, b.backspace(3), `${b}`, b.length, `${b.moveTo(0).insert("\u{1f600}>")}`);
while (b.undo()) console.log(`${b}`);
console.log(b.backspace(99), `${b.moveTo(99)}`, b.backspace(6), b.length);
