// Commands with undo and redo, merged when they follow closely, and a limit on what is kept.
interface Command {
  readonly label: string;
  apply(doc: string): string;
  revert(doc: string): string;
  merge?(next: Command): Command | null;
}
class Insert implements Command {
  readonly at: number;
  readonly text: string;
  constructor(at: number, text: string) {
    [this.at, this.text] = [at, text];
  }
  get label(): string {
    return `insert "${this.text}"`;
  }
  apply(doc: string): string {
    return doc.slice(0, this.at) + this.text + doc.slice(this.at);
  }
  revert(doc: string): string {
    return doc.slice(0, this.at) + doc.slice(this.at + this.text.length);
  }
  merge(next: Command): Command | null {
    return next instanceof Insert && next.at === this.at + this.text.length && !/\s/.test(next.text) ? new Insert(this.at, this.text + next.text) : null;
  }
}
class Upper implements Command {
  readonly label = "upper";
  #before = "";
  apply(doc: string): string {
    this.#before = doc;
    return doc.toUpperCase();
  }
  revert(): string {
    return this.#before;
  }
}
class Editor {
  doc = "";
  #done: Command[] = [];
  #undone: Command[] = [];
  run(command: Command): this {
    this.doc = command.apply(this.doc);
    const merged = this.#done.at(-1)?.merge?.(command);
    if (merged) this.#done.splice(-1, 1, merged);
    else if (this.#done.push(command) > 4) this.#done.shift();
    this.#undone = [];
    return this;
  }
  undo(): boolean {
    const command = this.#done.pop();
    if (!command) return false;
    this.doc = command.revert(this.doc);
    return this.#undone.push(command) > 0;
  }
  redo(): boolean {
    const command = this.#undone.pop();
    if (!command) return false;
    this.doc = command.apply(this.doc);
    return this.#done.push(command) > 0;
  }
  get history(): string {
    return `${this.#done.map((c) => c.label).join(", ")} / ${this.#undone.map((c) => c.label).join(", ")}`;
  }
}
const e = new Editor();
for (const [i, c] of [..."hello wor"].entries()) e.run(new Insert(i, c));
console.log(e.doc, e.history);
e.run(new Upper()).run(new Insert(9, "ld")).run(new Insert(0, ">"));
console.log(e.doc, e.history);
console.log(e.undo(), e.undo(), e.undo(), e.doc, e.redo(), e.doc, e.history);
e.run(new Insert(0, "*"));
console.log(e.redo(), e.doc, [e.undo(), e.undo(), e.undo(), e.undo(), e.undo()], e.doc, e.history);
