// A maze carved by depth-first search with a seed, drawn with box walls, and solved by breadth.
const N = 1, S = 2, E = 4, W = 8;
type Direction = typeof N | typeof S | typeof E | typeof W;
const moves: readonly (readonly [Direction, number, number, Direction])[] = [[N, 0, -1, S], [S, 0, 1, N], [E, 1, 0, W], [W, -1, 0, E]];
function carve(width: number, height: number, seed: number): Uint8Array {
  const cells = new Uint8Array(width * height);
  const random = (n: number): number => {
    seed = (Math.imul(seed, 69069) + 1) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const stack: [number, number][] = [[0, 0]];
  while (stack.length > 0) {
    const [x, y] = stack.at(-1)!;
    const options = moves.filter(([, dx, dy]) => {
      const [nx, ny] = [x + dx, y + dy];
      return nx >= 0 && ny >= 0 && nx < width && ny < height && cells[ny * width + nx] === 0;
    });
    if (options.length === 0) {
      stack.pop();
      continue;
    }
    const [here, dx, dy, there] = options[random(options.length)]!;
    cells[y * width + x]! |= here;
    cells[(y + dy) * width + x + dx]! |= there;
    stack.push([x + dx, y + dy]);
  }
  return cells;
}
function draw(cells: Uint8Array, width: number, marked: ReadonlySet<number>): string {
  let out = `+${"--+".repeat(width)}\n`;
  for (let row = 0; row * width < cells.length; row++) {
    let middle = "|";
    let below = "+";
    for (let x = 0; x < width; x++) {
      const c = cells[row * width + x]!;
      middle += (marked.has(row * width + x) ? "<>" : "  ") + (c & E ? " " : "|");
      below += (c & S ? "  " : "--") + "+";
    }
    out += `${middle}\n${below}\n`;
  }
  return out;
}
function solve(cells: Uint8Array, width: number): number[] {
  const from = new Map<number, number>([[0, -1]]);
  const queue = [0];
  for (const at of queue) {
    for (const [bit, dx, dy] of moves) {
      const next = at + dx + dy * width;
      if ((cells[at]! & bit) === 0 || from.has(next)) continue;
      from.set(next, at);
      queue.push(next);
    }
  }
  const path: number[] = [];
  for (let at = cells.length - 1; at !== -1; at = from.get(at)!) path.push(at);
  return path.reverse();
}
const cells = carve(8, 5, 7);
const path = solve(cells, 8);
console.log(draw(cells, 8, new Set(path)));
console.log(path.length, path[0], path.at(-1), cells.every((c) => c !== 0), [...cells].reduce((n, c) => n + (c & E ? 1 : 0) + (c & S ? 1 : 0), 0));
