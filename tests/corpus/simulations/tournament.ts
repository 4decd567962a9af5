// Swiss pairing, scoring and tie-breaks: sorting by several keys, maps of maps, tuples.
type Outcome = "win" | "loss" | "draw";
interface Player {
  readonly name: string;
  readonly strength: number;
  score: number;
  readonly met: Map<string, Outcome>;
}
const points: Readonly<Record<Outcome, number>> = { win: 1, draw: 0.5, loss: 0 };
const reverse: Readonly<Record<Outcome, Outcome>> = { win: "loss", draw: "draw", loss: "win" };
const players: Player[] = ["ann", "bob", "cid", "dan", "eve", "fay", "gus"].map((name, i) => ({ name, strength: 7 - (i * 3) % 7, score: 0, met: new Map() }));
function pair(sorted: readonly Player[]): [pairs: [Player, Player][], bye: Player | undefined] {
  const left = [...sorted];
  const pairs: [Player, Player][] = [];
  while (left.length > 1) {
    const a = left.shift()!;
    const i = Math.max(0, left.findIndex((b) => !a.met.has(b.name)));
    const [b] = left.splice(i, 1);
    pairs.push([a, b!]);
  }
  return [pairs, left[0]];
}
function play(a: Player, b: Player): Outcome {
  const d = a.strength - b.strength;
  return Math.abs(d) <= 1 ? "draw" : d > 0 ? "win" : "loss";
}
const rank = (a: Player, b: Player): number => b.score - a.score || b.strength - a.strength || (a.name < b.name ? -1 : 1);
for (let round = 1; round <= 3; round++) {
  const [pairs, bye] = pair(players.toSorted(rank));
  for (const [a, b] of pairs) {
    const outcome = play(a, b);
    a.met.set(b.name, outcome);
    b.met.set(a.name, reverse[outcome]);
    a.score += points[outcome];
    b.score += points[reverse[outcome]];
  }
  if (bye) bye.score += 1;
  console.log(`round ${round}: ${pairs.map(([a, b]) => `${a.name}-${b.name} ${a.met.get(b.name)}`).join(", ")}, bye ${bye?.name}`);
}
const byName = new Map(players.map((p) => [p.name, p]));
const buchholz = (p: Player): number => [...p.met.keys()].reduce((n, name) => n + byName.get(name)!.score, 0);
for (const [i, p] of players.toSorted((a, b) => b.score - a.score || buchholz(b) - buchholz(a) || rank(a, b)).entries()) {
  console.log(`${i + 1}. ${p.name.padEnd(5)}${p.score.toFixed(1).padStart(4)} ${buchholz(p)} ${[...p.met].map(([n, o]) => `${n}:${o[0]}`).join(" ")}`);
}
