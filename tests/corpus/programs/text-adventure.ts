// A scripted text adventure: string commands, maps of rooms, items that move, victory.
type Direction = "north" | "south" | "east" | "west";
interface Room {
  readonly title: string;
  readonly exits: Partial<Record<Direction, string>>;
  readonly items: Set<string>;
  locked?: string;
}
const rooms: Record<string, Room> = {
  hall: { title: "a hall", exits: { north: "library", east: "kitchen" }, items: new Set(["lamp"]) },
  library: { title: "a library", exits: { south: "hall" }, items: new Set(["book", "key"]) },
  kitchen: { title: "a kitchen", exits: { west: "hall", south: "cellar" }, items: new Set() },
  cellar: { title: "a cellar", exits: { north: "kitchen" }, items: new Set(["treasure"]), locked: "key" },
};
class Game {
  #room = rooms["hall"]!;
  readonly #held = new Set<string>();
  turns = 0;
  #list(items: ReadonlySet<string>): string {
    const all = [...items];
    if (all.length < 2) return all[0] ?? "nothing";
    return `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
  }
  readonly #verbs: Readonly<Record<string, (object: string | undefined) => string>> = {
    look: () => `You are in ${this.#room.title}. You see ${this.#list(this.#room.items)}. Exits: ${Object.keys(this.#room.exits).join(", ")}.`,
    go: (where) => {
      const name = this.#room.exits[where as Direction];
      if (name === undefined) return `You cannot go ${where ?? "nowhere"}.`;
      const room = rooms[name]!;
      if (room.locked !== undefined && !this.#held.has(room.locked)) return "It is locked.";
      delete room.locked;
      this.#room = room;
      return this.#verbs["look"]!(undefined);
    },
    take: (what = "") => {
      if (what === "all") return [...this.#room.items].map((i) => this.#verbs["take"]!(i)).join(" ") || "Nothing to take.";
      if (!this.#room.items.delete(what)) return `There is no ${what || "such thing"}.`;
      this.#held.add(what);
      return `Taken: ${what}.`;
    },
    drop: (what = "") => (this.#held.delete(what) ? (this.#room.items.add(what), `Dropped: ${what}.`) : "You do not have that."),
    inventory: () => `You carry ${this.#list(this.#held)}.`,
  };
  do(line: string): string {
    this.turns++;
    const [verb = "", object] = line.trim().toLowerCase().split(/\s+/);
    const known = Object.keys(this.#verbs).filter((v) => verb !== "" && v.startsWith(verb));
    if (known.length !== 1) return known.length ? `Do you mean ${known.join(" or ")}?` : `I do not know how to ${verb || "do nothing"}.`;
    const answer = this.#verbs[known[0]!]!(object);
    return this.#held.has("treasure") ? `${answer} You win after ${this.turns} turns!` : answer;
  }
}
const game = new Game();
for (const line of ["look", "l", "go up", "go east", "go south", "go west", "take lamp", "take lamp", "g north", "take all", "i", "dance", "", "drop book", "go south", "go east", "go south", "t treasure"]) {
  console.log(`> ${line}\n${game.do(line)}`);
}
