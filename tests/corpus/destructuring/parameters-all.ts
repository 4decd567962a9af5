// Patterns in parameters of functions, arrows, methods, setters, catch and for loops.
function area({ w, h = w }: { w: number; h?: number }, [scale = 1]: number[] = []): number {
  return w * h * scale;
}
const sum = ([x, y]: [number, number], ...[z = 0]: number[]): number => x + y + z;
class P {
  pair: [number, number] = [0, 0];
  set both([a, b]: [number, number]) {
    this.pair = [b, a];
  }
  put({ a, ...rest }: { a: number; b?: number; c?: number }): string {
    return a + JSON.stringify(rest);
  }
}
const p = new P();
p.both = [1, 2];
console.log(area({ w: 2 }), area({ w: 2, h: 3 }, [2]), sum([1, 2]), sum([1, 2], 3), p.pair, p.put({ a: 1, c: 2 }));
try {
  throw { code: 42, detail: { text: "deep" } };
} catch ({ code, detail: { text } }: any) {
  console.log(code, text);
}
for (const { length, [0]: head } of ["abc", "de"]) console.log(length, head);
for (const [k, { v }] of Object.entries({ a: { v: 1 }, b: { v: 2 } })) console.log(k, v);
