// Unions of classes and interfaces with shared and own members.
class Ok {
  readonly kind = "ok";
  value: number;
  constructor(value: number) {
    this.value = value;
  }
  show(): string {
    return "ok " + this.value;
  }
}
class Fail {
  readonly kind = "fail";
  reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
  show(): string {
    return "fail " + this.reason;
  }
}
type Outcome = Ok | Fail | null;
function run(n: number): Outcome {
  return n === 0 ? null : n > 0 ? new Ok(n) : new Fail("negative " + n);
}
for (const n of [1, 0, -1]) {
  const o = run(n);
  console.log(o?.show() ?? "nothing", o?.kind, o?.kind === "ok" ? o.value + 1 : o?.reason.length);
}
const all = [run(1), run(-2), run(0)].filter((o) => o !== null);
console.log(all.length, all.map((o) => (o instanceof Ok ? o.value : o.reason)));
const swapped: { left: number | string; right: number | string } = { left: 1, right: "r" };
[swapped.left, swapped.right] = [swapped.right, swapped.left];
console.log(swapped);
