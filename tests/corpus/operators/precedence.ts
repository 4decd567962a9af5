// What binds how: powers, unary operators, nullish and logical ones, commas, conditionals, spreads, arrows.
const u = undefined as number | undefined;
const f = (n: number): number => n * 2;
console.log(2 ** 3 ** 2, (-2) ** 2, -(2 ** 2), 2 + 3 * 4 % 5 - -1, 7 % -3, -7 % 3, 2 * 3 ** 2 / 9);
console.log((u ?? 0) || 5, u ?? (0 || 5), !u && 1, !(u && 1), typeof u + "x", typeof (u ?? 1));
console.log(1 < 2 === true, 3 > 2 && 2 > 1 ? "yes" : "no", 1 ? 0 ? "a" : "b" : "c", 5 & 6 | 1 ^ 3, 1 + 2 << 3 - 1, 10 >> 1 + 1);
let x = 1;
const y = (x++, x += 2, x);
console.log(x, y, -x++ + +x--, x-- - --x, [...(x > 0 ? [x] : []), ...[y]].length, f(...([3] as [number])) ** 2);
const g = (a: number) => (b: number) => a - b;
console.log(g(1)(2), new Date(0).getTime(), new (class { v = 3; })().v, (() => ({ a: 1 }))().a, `${1 + 1}` + 1, +"3" + +"4", "3" + -"4");
console.log("b" in { a: 1, b: 2 } && !("c" in { a: 1 }), delete ({ q: 1 } as { q?: number }).q, - -5, +!0, ~~-5.7);
