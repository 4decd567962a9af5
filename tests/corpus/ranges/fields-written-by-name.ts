// Fields that look like integers everywhere but for one store, which goes through a name that is only known at run time.

class Cell {
  low = 0;
  high = 7;
  mixed = 1;
  sum(): number {
    return (this.low + this.high) | 0;
  }
  half(): number {
    return this.high / 2 + (this.mixed | 0) + this.mixed;
  }
}

type Name = "low" | "high" | "mixed";

function write(cell: Cell, name: Name, value: number): void {
  cell[name] = value;
}

const cell = new Cell();
console.log(cell.sum(), cell.half());
const names: Name[] = ["low", "high", "mixed"];
const values = [0.5, -0, Number.NaN, 2147483648, 4294967296.5, 9007199254740992, Number.POSITIVE_INFINITY];
for (const name of names) {
  for (const value of values) {
    write(cell, name, value);
    console.log(name, cell.sum(), cell.half(), Object.is(cell[name], value), 1 / cell.low);
  }
}

class Grid {
  #rows = 3;
  columns = 4;
  area(): number {
    return (this.#rows * this.columns) % 1000;
  }
  grow(by: number): void {
    this.#rows += by;
  }
}
const grid = new Grid();
console.log(grid.area());
grid.grow(2);
console.log(grid.area());
grid.grow(0.25);
console.log(grid.area());
