// `++` and `--` on bigints behind `!`, in unions, in any, in elements, fields and records.
const words = new BigInt64Array([5n, -1n]);
words[0]!++;
console.log(words[1]!--, --words[1]!, words);
const list = [1n, 2n ** 64n - 1n];
console.log(list[0]!++, ++list[1]!, list);
const record: Record<string, bigint> = { a: 0n };
record["a"]!--;
console.log(record, ++record["a"]!);
const o: { n: bigint | number; b?: bigint } = { n: 1n, b: 9n };
console.log(o.n++, ++o.n, o.b!++, o);
o.n = 1.5;
console.log(o.n--, --o.n, o);
let loose: any = 2n ** 63n;
console.log(loose++, --loose, typeof loose);
loose = "41";
console.log(++loose, loose--, typeof loose);
loose = null;
console.log(loose++, loose);
loose = { valueOf: () => 7n };
console.log(loose++, loose);
class Counter<T extends number | bigint> {
  value: T;
  constructor(value: T) {
    this.value = value;
  }
  step(): T {
    const next: number | bigint = this.value;
    let copy: number | bigint = next;
    copy++;
    return copy as T;
  }
}
console.log(new Counter<number>(1).step(), new Counter<bigint>(1n).step());
let union = Math.max(1, 2) > 1 ? 3n : 4;
const closure = (): number | bigint => union++;
console.log(closure(), closure(), union);
