// Shortcuts in text form, matched against events, with chords, conflicts and a help text.
interface Key {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}
const parse = (text: string): Key[] =>
  text.split(" ").map((part) => {
    const names = part.toLowerCase().split("+");
    const key = names.pop()!;
    const mods = Object.fromEntries(names.map((m) => [m, true]));
    return { key, ...mods };
  });
const same = (a: Key, b: Key): boolean => a.key === b.key && !a.ctrl === !b.ctrl && !a.shift === !b.shift && !a.alt === !b.alt;
class Shortcuts {
  readonly #bound: { text: string; keys: Key[]; run: () => string }[] = [];
  #held: Key[] = [];
  bind(text: string, run: () => string): this {
    const keys = parse(text);
    const other = this.#bound.find((b) => b.keys.every((k, i) => keys[i] === undefined || same(k, keys[i])) || keys.every((k, i) => b.keys[i] === undefined || same(k, b.keys[i])));
    if (other) throw new Error(`"${text}" conflicts with "${other.text}"`);
    this.#bound.push({ text, keys, run });
    return this;
  }
  press(key: Key): string | null {
    this.#held.push(key);
    const open = this.#bound.filter((b) => this.#held.every((k, i) => b.keys[i] !== undefined && same(k, b.keys[i])));
    const hit = open.find((b) => b.keys.length === this.#held.length);
    if (hit || open.length === 0) this.#held = [];
    return hit?.run() ?? (open.length > 0 ? "..." : null);
  }
}
let saves = 0;
const s = new Shortcuts().bind("ctrl+s", () => `saved ${++saves}`).bind("ctrl+k ctrl+c", () => "comment").bind("ctrl+k x", () => "cut").bind("shift+alt+f", () => "format");
const events: Key[] = [{ key: "s", ctrl: true }, { key: "s" }, { key: "k", ctrl: true }, { key: "c", ctrl: true }, { key: "k", ctrl: true }, { key: "z" }, { key: "x" }, { key: "k", ctrl: true }, { key: "x" }, { key: "f", alt: true, shift: true }, { key: "s", ctrl: true, shift: false }];
console.log(events.map((e) => s.press(e)));
for (const text of ["ctrl+s", "ctrl+k", "ctrl+s x", "alt+f"]) try { s.bind(text, () => ""); console.log(text, "bound"); } catch (e) { console.log((e as Error).message); }
