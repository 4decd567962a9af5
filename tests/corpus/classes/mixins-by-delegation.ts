// Composition in place of inheritance: parts that a class forwards to, behind one interface.
interface Speaks {
  speak(): string;
}
interface Moves {
  readonly at: readonly [number, number];
  move(dx: number, dy: number): this;
}
class Voice implements Speaks {
  readonly #sound: string;
  constructor(sound: string) {
    this.#sound = sound;
  }
  speak(): string {
    return `${this.#sound}!`;
  }
}
class Legs {
  x = 0;
  y = 0;
  readonly count: number;
  constructor(count: number) {
    this.count = count;
  }
  step(dx: number, dy: number): void {
    this.x += dx * this.count;
    this.y += dy * this.count;
  }
}
class Animal implements Speaks, Moves {
  readonly #voice: Speaks;
  readonly #legs: Legs;
  constructor(voice: Speaks, legs: Legs) {
    this.#voice = voice;
    this.#legs = legs;
  }
  speak(): string {
    return this.#voice.speak();
  }
  get at(): readonly [number, number] {
    return [this.#legs.x, this.#legs.y];
  }
  move(dx: number, dy: number): this {
    this.#legs.step(dx, dy);
    return this;
  }
}
class Loud extends Animal {
  override speak(): string {
    return super.speak().toUpperCase().repeat(2);
  }
}
const legs = new Legs(4);
const animals: (Speaks & Moves)[] = [new Animal(new Voice("meow"), legs), new Loud({ speak: () => "lit" }, legs), new Loud(new Animal(new Voice("x"), new Legs(2)), new Legs(8))];
for (const a of animals) console.log(a.speak(), a.move(1, 0).move(0, -1).at, a instanceof Loud, a.constructor.name);
