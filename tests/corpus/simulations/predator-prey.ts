// Agents on a grid with a seeded generator: classes, abstract steps, removal while iterating.
class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(below: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state % below;
  }
}
abstract class Animal {
  x: number;
  y: number;
  energy: number;
  age = 0;
  constructor(x: number, y: number, energy: number) {
    this.x = x;
    this.y = y;
    this.energy = energy;
  }
  abstract readonly letter: string;
  abstract act(world: World): void;
  move(world: World): void {
    this.x = (this.x + world.random.next(3) + world.size - 1) % world.size;
    this.y = (this.y + world.random.next(3) + world.size - 1) % world.size;
    this.age++;
  }
}
class Rabbit extends Animal {
  readonly letter = "r";
  act(world: World): void {
    this.move(world);
    if (++this.energy >= 6) {
      this.energy -= 4;
      world.born.push(new Rabbit(this.x, this.y, 1));
    }
  }
}
class Fox extends Animal {
  readonly letter = "F";
  eaten = 0;
  act(world: World): void {
    this.move(world);
    this.energy--;
    for (const other of world.animals) {
      if (!(other instanceof Rabbit) || other.x !== this.x || other.y !== this.y) continue;
      world.animals.delete(other);
      this.energy += 3;
      this.eaten++;
    }
    if (this.energy <= 0) world.animals.delete(this);
    else if (this.energy > 10) {
      this.energy = 5;
      world.born.push(new Fox(this.x, this.y, 5));
    }
  }
}
class World {
  readonly animals = new Set<Animal>();
  born: Animal[] = [];
  readonly random: Random;
  readonly size: number;
  constructor(size: number, seed: number) {
    this.size = size;
    this.random = new Random(seed);
    for (let i = 0; i < 20; i++) this.animals.add(new Rabbit(this.random.next(size), this.random.next(size), i % 5));
    for (let i = 0; i < 4; i++) this.animals.add(new Fox(this.random.next(size), this.random.next(size), 6));
  }
  step(): void {
    for (const animal of this.animals) animal.act(this);
    for (const animal of this.born.splice(0)) if (this.animals.size < 400) this.animals.add(animal);
  }
  count(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { letter } of this.animals) counts[letter] = (counts[letter] ?? 0) + 1;
    return counts;
  }
}
const world = new World(12, 2024);
for (let t = 0; t <= 30; t++) {
  if (t % 6 === 0) console.log(t, world.count());
  world.step();
}
console.log([...world.animals].reduce((n, a) => n + a.age, 0), [...world.animals].filter((a): a is Fox => a instanceof Fox).map((f) => f.eaten));
