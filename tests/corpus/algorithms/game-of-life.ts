// Conway's life on a set of text keys and on a torus of bytes: a glider returns home.
const key = (x: number, y: number): string => `${x},${y}`;
function step(cells: ReadonlySet<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const [x = 0, y = 0] = cell.split(",").map(Number);
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        if (dx === 0 && dy === 0) continue;
        const k = key(x + dx, y + dy);
        counts.set(k, (counts.get(k) ?? 0) + 1);
      }
    }
  }
  return new Set([...counts].filter(([k, n]) => n === 3 || (n === 2 && cells.has(k))).map(([k]) => k));
}
let glider: ReadonlySet<string> = new Set(["1,0", "2,1", "0,2", "1,2", "2,2"]);
for (let i = 0; i < 4; i++) glider = step(glider);
console.log([...glider].sort().join(" "));

class Torus {
  readonly width: number;
  readonly height: number;
  cells: Uint8Array;
  constructor(width: number, height: number, picture: string) {
    this.width = width;
    this.height = height;
    this.cells = new Uint8Array(width * height);
    picture.split("\n").forEach((line, y) => {
      for (let x = 0; x < line.length; x++) if (line[x] === "#") this.cells[y * width + x] = 1;
    });
  }
  at(x: number, y: number): number {
    const { width, height } = this;
    return this.cells[((y + height) % height) * width + ((x + width) % width)]!;
  }
  step(): void {
    this.cells = this.cells.map((alive, i) => {
      const x = i % this.width;
      const y = (i - x) / this.width;
      let n = -alive;
      for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) n += this.at(x + dx, y + dy);
      return Number(n === 3 || (n === 2 && alive === 1));
    });
  }
  toString(): string {
    const lines: string[] = [];
    for (let y = 0; y < this.height; y++) {
      lines.push([...this.cells.subarray(y * this.width, (y + 1) * this.width)].map((c) => ".#"[c]).join(""));
    }
    return lines.join("\n");
  }
}
const torus = new Torus(6, 6, ".#....\n..#...\n###...");
const start = String(torus);
for (let i = 0; i < 24; i++) torus.step();
console.log(String(torus), String(torus) === start);
