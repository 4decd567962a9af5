// Assignments as values: chains, in conditions, in arguments, of places evaluated once.
let a: number;
let b: number;
a = b = 5;
const o = { n: 0, list: [1, 2, 3] };
console.log(a + b, (o.n = 7), (o.list[1] = 9), o);
let i = 0;
while ((i += 2) < 7);
const m = /* */ (a -= 2) * (b *= 2);
console.log(i, m, a, b, (a **= 2), (b %= 3), (i <<= 2), (i >>= 1), (i >>>= 1), (i |= 1), (i ^= 3), (i &= 6));
let calls = 0;
const at = (): typeof o => (calls++, o);
at().n += at().list[0]!;
at().list[2]! -= 1;
console.log(o, calls);
