// A rope as a recursive union: concatenation, index, slices and rebalancing agree with strings.
type Rope = string | { readonly left: Rope; readonly right: Rope; readonly length: number; readonly depth: number };
const lengthOf = (r: Rope): number => r.length;
const depthOf = (r: Rope): number => (typeof r === "string" ? 0 : r.depth);
function concat(left: Rope, right: Rope): Rope {
  if (lengthOf(left) === 0) return right;
  if (lengthOf(right) === 0) return left;
  return { left, right, length: lengthOf(left) + lengthOf(right), depth: 1 + Math.max(depthOf(left), depthOf(right)) };
}
function charAt(r: Rope, i: number): string {
  while (typeof r !== "string") {
    if (i < lengthOf(r.left)) r = r.left;
    else {
      i -= lengthOf(r.left);
      r = r.right;
    }
  }
  return r.charAt(i);
}
function slice(r: Rope, from: number, to: number): Rope {
  if (from >= to) return "";
  if (typeof r === "string") return r.slice(from, to);
  const middle = lengthOf(r.left);
  return concat(slice(r.left, from, Math.min(to, middle)), slice(r.right, Math.max(from - middle, 0), to - middle));
}
function* leaves(r: Rope): Generator<string> {
  if (typeof r === "string") yield r;
  else {
    yield* leaves(r.left);
    yield* leaves(r.right);
  }
}
function balance(parts: readonly string[]): Rope {
  if (parts.length <= 1) return parts[0] ?? "";
  const m = parts.length >> 1;
  return concat(balance(parts.slice(0, m)), balance(parts.slice(m)));
}
let rope: Rope = "";
let text = "";
for (let i = 0; i < 64; i++) {
  rope = concat(rope, `${i},`);
  text += `${i},`;
}
const flat = balance([...leaves(rope)]);
console.log(depthOf(rope), depthOf(flat), [...leaves(rope)].join("") === text, [...leaves(flat)].join("") === text);
console.log([...leaves(slice(flat, 10, 30))].join(""), text.slice(10, 30), charAt(rope, 100), text[100], charAt(flat, 9999) === "");
