// Rooms and doors as a graph; commands are parsed and run.
type Direction = "north" | "south" | "east" | "west";
const opposite: Record<Direction, Direction> = { north: "south", south: "north", east: "west", west: "east" };

class Room {
  readonly name: string;
  readonly items = new Set<string>();
  readonly doors: Partial<Record<Direction, Room>> = {};
  constructor(name: string, ...items: string[]) {
    this.name = name;
    for (const item of items) this.items.add(item);
  }
  connect(direction: Direction, other: Room): this {
    this.doors[direction] = other;
    other.doors[opposite[direction]] = this;
    return this;
  }
}

class Player {
  room: Room;
  readonly bag = new Set<string>();
  constructor(room: Room) {
    this.room = room;
  }
  run(line: string): string {
    const [verb = "", ...rest] = line.trim().toLowerCase().split(/\s+/);
    const noun = rest.filter((w) => !["the", "a", "to"].includes(w)).join(" ");
    switch (verb) {
      case "go": {
        const next = this.room.doors[noun as Direction];
        if (!next) return `no way ${noun || "there"}`;
        this.room = next;
        return this.run("look");
      }
      case "take":
        if (!this.room.items.delete(noun)) return `no ${noun} here`;
        this.bag.add(noun);
        return `taken: ${noun}`;
      case "drop":
        if (!this.bag.delete(noun)) return `you have no ${noun}`;
        this.room.items.add(noun);
        return "dropped";
      case "look":
        return `${this.room.name} [${Object.keys(this.room.doors).sort()}] {${[...this.room.items]}}`;
      case "bag":
        return [...this.bag].join(", ") || "empty";
      default:
        return `what is "${verb}"?`;
    }
  }
}

const hall = new Room("hall", "lamp");
const attic = new Room("attic", "old map", "dust");
hall.connect("north", attic).connect("east", new Room("garden").connect("south", new Room("shed", "spade")));
const player = new Player(hall);
for (const line of ["look", "take the lamp", "take lamp", "go north", "take old map", "go up", "go SOUTH", "go east", "drop lamp", "go", "go south", "take a spade", "bag", "sing"]) {
  console.log(`> ${line}: ${player.run(line)}`);
}
