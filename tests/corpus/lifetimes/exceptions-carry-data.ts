// What an exception carries lives on while frames are left and others are entered.
class Carrier extends Error {
  readonly load: number[];
  constructor(depth: number) {
    super(`from ${depth}`);
    this.load = Array.from({ length: 50 }, (_, i) => i * depth);
  }
}
function dive(depth: number): number {
  const local = [depth, depth * 2];
  try {
    if (depth === 0) throw new Carrier(12);
    return dive(depth - 1) + local[0]!;
  } finally {
    for (let i = 0; i < 20; i++) local.push(i);
    if (local.length !== 22) console.log("local was lost");
  }
}
const caught: Carrier[] = [];
for (let i = 0; i < 60; i++) {
  try {
    dive(i);
  } catch (error) {
    if (error instanceof Carrier) caught.push(error);
  }
}
console.log(caught.length, caught.every((c) => c.load[49] === 588 && c.message === "from 12"));
