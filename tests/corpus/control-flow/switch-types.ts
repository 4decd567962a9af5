// switch over strings, literals of unions, typeof, instances and exhaustive never.
type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number } | { kind: "rect"; w: number; h: number };
function area(s: Shape): number {
  switch (s.kind) {
    case "circle":
      return 3 * s.r ** 2;
    case "square":
      return s.side ** 2;
    case "rect":
      return s.w * s.h;
    default: {
      const never: never = s;
      throw new Error(String(never));
    }
  }
}
const shapes: Shape[] = [{ kind: "circle", r: 1 }, { kind: "square", side: 2 }, { kind: "rect", w: 2, h: 3 }];
console.log(shapes.map(area));
const day = (n: number): string => {
  switch (n % 7) {
    case 0:
    case 6:
      return "weekend";
    case -1:
      return "negative";
    default:
      return "weekday";
  }
};
console.log([0, 1, 6, -1, 8].map(day));
let total = 0;
for (const c of "a1b2-3") {
  switch (c) {
    case "-":
      continue;
    case "1": {
      const local = 10;
      total += local;
      break;
    }
    default:
      total++;
  }
}
console.log(total);
