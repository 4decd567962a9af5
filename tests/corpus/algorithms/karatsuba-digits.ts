// Big numbers as arrays of digits: schoolbook and Karatsuba products, powers, and checks against bigint.
const BASE = 10_000;
type Digits = readonly number[]; // least significant first
const trim = (digits: number[]): Digits => {
  while (digits.length > 0 && digits[digits.length - 1] === 0) digits.pop();
  return digits;
};
function fromText(text: string): Digits {
  const digits: number[] = [];
  for (let end = text.length; end > 0; end -= 4) digits.push(Number(text.slice(Math.max(0, end - 4), end)));
  return trim(digits);
}
const toText = (digits: Digits): string => digits.toReversed().map((d, i) => (i === 0 ? String(d) : String(d).padStart(4, "0"))).join("") || "0";
function add(a: Digits, b: Digits): Digits {
  const out: number[] = [];
  let carry = 0;
  for (let i = 0; i < Math.max(a.length, b.length) || carry; i++) {
    const sum = (a[i] ?? 0) + (b[i] ?? 0) + carry;
    out.push(sum % BASE);
    carry = sum >= BASE ? 1 : 0;
  }
  return out;
}
function subtract(a: Digits, b: Digits): Digits {
  let borrow = 0;
  return trim(a.map((digit, i) => {
    let d = digit - (b[i] ?? 0) - borrow;
    borrow = d < 0 ? 1 : 0;
    if (borrow) d += BASE;
    return d;
  }));
}
function schoolbook(a: Digits, b: Digits): Digits {
  const out = new Array<number>(a.length + b.length).fill(0);
  a.forEach((x, i) => {
    let carry = 0;
    for (let j = 0; j < b.length || carry > 0; j++) {
      const t = out[i + j]! + x * (b[j] ?? 0) + carry;
      out[i + j] = t % BASE;
      carry = Math.floor(t / BASE);
    }
  });
  return trim(out);
}
let calls = 0;
function multiply(a: Digits, b: Digits): Digits {
  calls++;
  if (a.length < 8 || b.length < 8) return schoolbook(a, b);
  const half = Math.max(a.length, b.length) >> 1;
  const [a0, a1, b0, b1] = [trim(a.slice(0, half)), a.slice(half), trim(b.slice(0, half)), b.slice(half)];
  const low = multiply(a0, b0);
  const high = multiply(a1, b1);
  const middle = subtract(subtract(multiply(add(a0, a1), add(b0, b1)), low), high);
  const shift = (d: Digits, n: number): Digits => (d.length ? [...Array<number>(n).fill(0), ...d] : d);
  return add(add(low, shift(middle, half)), shift(high, half * 2));
}
const power = (base: Digits, e: number): Digits => (e === 0 ? [1] : e % 2 ? multiply(base, power(base, e - 1)) : ((h) => multiply(h, h))(power(base, e / 2)));
const samples: [string, string][] = [["0", "123"], ["99999999", "99999999"], ["9".repeat(101), "8".repeat(77)], ["1" + "0".repeat(64), "1" + "0".repeat(33)], ["123456789".repeat(20), "987654321".repeat(20)]];
for (const [x, y] of samples) {
  const product = toText(multiply(fromText(x), fromText(y)));
  console.log(product.length, product === String(BigInt(x) * BigInt(y)), product.slice(0, 12));
}
const big = toText(power(fromText("7"), 300));
console.log(big === (7n ** 300n).toString(), big.slice(-20), calls, toText([]), toText(subtract(fromText("10000"), fromText("1"))));
