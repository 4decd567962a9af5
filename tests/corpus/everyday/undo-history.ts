// Commands that can be undone and done again, with merging of neighbours and a limit.
interface Command {
  readonly name: string;
  apply(): void;
  revert(): void;
  merge?(next: Command): Command | null;
}
class Text {
  content = "";
  insert(at: number, text: string): void {
    this.content = this.content.slice(0, at) + text + this.content.slice(at);
  }
  remove(at: number, length: number): string {
    const removed = this.content.slice(at, at + length);
    this.content = this.content.slice(0, at) + this.content.slice(at + length);
    return removed;
  }
}
class Insert implements Command {
  readonly name = "insert";
  readonly document: Text;
  readonly at: number;
  readonly text: string;
  constructor(document: Text, at: number, text: string) {
    this.document = document;
    this.at = at;
    this.text = text;
  }
  apply(): void {
    this.document.insert(this.at, this.text);
  }
  revert(): void {
    this.document.remove(this.at, this.text.length);
  }
  merge(next: Command): Command | null {
    if (!(next instanceof Insert) || next.at !== this.at + this.text.length) return null;
    return new Insert(this.document, this.at, this.text + next.text);
  }
}
const remove = (document: Text, at: number, length: number): Command => {
  let removed = "";
  return { name: "remove", apply: () => void (removed = document.remove(at, length)), revert: () => document.insert(at, removed) };
};
class History {
  readonly #done: Command[] = [];
  #undone: Command[] = [];
  readonly limit: number;
  constructor(limit = 3) {
    this.limit = limit;
  }
  run(command: Command): void {
    command.apply();
    this.#undone = [];
    const merged = this.#done.at(-1)?.merge?.(command);
    if (merged) this.#done.splice(-1, 1, merged);
    else this.#done.push(command);
    if (this.#done.length > this.limit) this.#done.shift();
  }
  undo(): boolean {
    const command = this.#done.pop();
    command?.revert();
    return command !== undefined && this.#undone.push(command) > 0;
  }
  redo(): boolean {
    const command = this.#undone.pop();
    command?.apply();
    return command !== undefined && this.#done.push(command) > 0;
  }
  get names(): string {
    return `${this.#done.map(({ name }) => name)}/${this.#undone.map(({ name }) => name)}`;
  }
}
const text = new Text();
const history = new History();
for (const letter of "hello") history.run(new Insert(text, text.content.length, letter));
history.run(remove(text, 1, 3));
history.run(new Insert(text, 0, ">"));
console.log(text.content, history.names);
while (history.undo()) console.log(JSON.stringify(text.content), history.names);
console.log(history.redo(), history.redo(), text.content, history.names);
history.run(remove(text, 0, 1));
console.log(history.redo(), text.content, history.names);
