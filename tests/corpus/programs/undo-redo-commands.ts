// Commands with undo and redo over a text document; macros group commands and undo in reverse.
interface Command {
  readonly name: string;
  apply(doc: Document): void;
  revert(doc: Document): void;
}
class Document {
  text = "";
  cursor = 0;
  toString(): string {
    return `${this.text.slice(0, this.cursor)}|${this.text.slice(this.cursor)}`;
  }
}
class Insert implements Command {
  readonly name = "insert";
  readonly #what: string;
  constructor(what: string) {
    this.#what = what;
  }
  apply(doc: Document): void {
    doc.text = doc.text.slice(0, doc.cursor) + this.#what + doc.text.slice(doc.cursor);
    doc.cursor += this.#what.length;
  }
  revert(doc: Document): void {
    doc.cursor -= this.#what.length;
    doc.text = doc.text.slice(0, doc.cursor) + doc.text.slice(doc.cursor + this.#what.length);
  }
}
class Backspace implements Command {
  readonly name: string = "backspace";
  #removed = "";
  apply(doc: Document): void {
    this.#removed = doc.text.slice(Math.max(0, doc.cursor - 1), doc.cursor);
    doc.cursor -= this.#removed.length;
    doc.text = doc.text.slice(0, doc.cursor) + doc.text.slice(doc.cursor + this.#removed.length);
  }
  revert(doc: Document): void {
    doc.text = doc.text.slice(0, doc.cursor) + this.#removed + doc.text.slice(doc.cursor);
    doc.cursor += this.#removed.length;
  }
}
const move = (by: number): Command => {
  let from = 0;
  return {
    name: `move ${by}`,
    apply(doc) {
      from = doc.cursor;
      doc.cursor = Math.min(Math.max(0, from + by), doc.text.length);
    },
    revert: (doc) => void (doc.cursor = from),
  };
};
class Macro implements Command {
  readonly name: string;
  readonly #commands: Command[];
  constructor(name: string, ...commands: Command[]) {
    this.name = name;
    this.#commands = commands;
  }
  apply(doc: Document): void {
    for (const c of this.#commands) c.apply(doc);
  }
  revert(doc: Document): void {
    for (const c of this.#commands.toReversed()) c.revert(doc);
  }
}
class Editor {
  readonly doc = new Document();
  readonly #done: Command[] = [];
  #undone: Command[] = [];
  run(command: Command): this {
    command.apply(this.doc);
    this.#done.push(command);
    this.#undone = [];
    return this;
  }
  undo(): string | undefined {
    const command = this.#done.pop();
    command?.revert(this.doc);
    if (command) this.#undone.push(command);
    return command?.name;
  }
  redo(): string | undefined {
    const command = this.#undone.pop();
    command?.apply(this.doc);
    if (command) this.#done.push(command);
    return command?.name;
  }
}
const editor = new Editor();
editor.run(new Insert("hello")).run(move(-2)).run(new Backspace()).run(new Macro("wrap", new Insert("<"), move(9), new Insert(">")));
console.log(`${editor.doc}`);
const states: string[] = [];
for (let name = editor.undo(); name !== undefined; name = editor.undo()) states.push(`${name}: ${editor.doc}`);
console.log(states);
console.log(editor.redo(), editor.redo(), editor.redo(), `${editor.doc}`);
editor.run(new Insert("X"));
console.log(editor.redo(), `${editor.doc}`);
