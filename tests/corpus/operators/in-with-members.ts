// `in` finds methods and accessors of classes, as a literal, a union and a computed key.
class Bird {
  fly(): string {
    return "flies";
  }
}
class Fish {
  get depth(): number {
    return 3;
  }
}
const pets: (Bird | Fish)[] = [new Bird(), new Fish()];
for (const p of pets) console.log("fly" in p ? p.fly() : `depth ${p.depth}`, "depth" in p, "walk" in p);
const key: string = ["f", "l", "y"].join("");
console.log(key in pets[0]!, key in pets[1]!);
