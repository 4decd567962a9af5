// Arrays that never leave their function: what is known of their elements must hold for every store.

function flips(n: number): string {
  const permutation: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < n; i++) {
    permutation.push(n - 1 - i);
    count.push(0);
  }
  let steps = 0;
  for (let first = permutation[0]!; first !== 0; first = permutation[0]!) {
    for (let low = 0, high = first; low < high; low++, high--) {
      const kept = permutation[low]!;
      permutation[low] = permutation[high]!;
      permutation[high] = kept;
    }
    count[first]!--;
    steps++;
  }
  return `${steps} ${permutation.join()} ${count.join()}`;
}
console.log(flips(7));

// Two arrays that change places; one of them holds a fraction at last.
function rows(): string {
  let previous: number[] = [0, 1, 2];
  let current: number[] = [0, 0, 0];
  const names = ["a", "b", "c", "d"];
  const seen: (string | undefined)[] = [];
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < 3; i++) current[i] = previous[2 - i]! + (round === 2 ? 0.5 : 0);
    seen.push(names[current[0]!]);
    const swapped = previous;
    previous = current;
    current = swapped;
  }
  return seen.join();
}
console.log(rows());

// -0, NaN and large numbers among them.
function odd(): string {
  const list = [1, 2, 3];
  const out: string[] = [];
  const letters = ["x", "y", "z"];
  list[1] = -0;
  out.push(String(1 / list[1]!), letters[list[1]!]!);
  list[1] = Number.NaN;
  out.push(String(letters[list[1]!]));
  list[1] = 2 ** 53;
  out.push(String(list[1]! + 1 === list[1]!), String(letters[list[1]!]));
  list[1] = 2;
  out.push(String(letters[list[1]!]));
  return out.join();
}
console.log(odd());

// Growing in a loop beyond all integers, through the array alone.
function powers(): string {
  const cell = [1];
  for (let i = 0; i < 70; i++) cell[0] = cell[0]! * 2;
  const sums = [1];
  for (let i = 0; i < 70; i++) sums[0] = sums[0]! + sums[0]!;
  return `${cell[0]} ${sums[0]} ${cell[0]! % 7} ${sums[0]! | 0}`;
}
console.log(powers());

// Beyond the end, and an element that is no number.
function mixed(at: number): string {
  const list: (number | string)[] = [1, "two", 3];
  const value = list[at];
  if (typeof value === "number") return `number ${["a", "b", "c", "d"][value]}`;
  return `other ${value}`;
}
console.log(mixed(0), mixed(1), mixed(2), mixed(3));
function beyond(): string {
  const list: number[] = [];
  list.push(5);
  try {
    return String(list[1]! + 1);
  } catch (error) {
    return error instanceof TypeError ? "TypeError" : "other";
  }
}
console.log(beyond() === "TypeError" || beyond() === "NaN");

// Leaves after all: a callback stores a fraction.
function leaves(): string {
  const list = [1, 2, 3];
  const set = (v: number): void => {
    list[0] = v;
  };
  set(1.5);
  return String(["p", "q", "r"][list[0]!]) + ["p", "q", "r"][list[1]!];
}
console.log(leaves());

console.log(Math.min(-0, 0), 1 / Math.min(0, -0), 1 / Math.max(-0, 0), 1 / Math.max(-0, -0), 1 / Math.min(0, 0));
console.log(Math.min(1, Number.NaN), Math.max(Number.NaN, 1), Math.min(3, 1, 2), Math.max(1.5, -2, 9, 3));
console.log(Math.min(Infinity, -Infinity), Math.max(5, -Infinity), Math.min(2 ** 53, 1, -0.5));
