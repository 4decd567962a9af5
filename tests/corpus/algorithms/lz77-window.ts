// LZ77: greedy matches in a sliding window, tokens as a union, bytes that overlap their own copy.
type Token = { kind: "literal"; byte: number } | { kind: "copy"; distance: number; length: number };
function* compress(input: Uint8Array, window = 32, longest = 18): Generator<Token, number> {
  let at = 0;
  let tokens = 0;
  while (at < input.length) {
    let best = { distance: 0, length: 0 };
    for (let distance = 1; distance <= Math.min(window, at); distance++) {
      let length = 0;
      while (length < longest && at + length < input.length && input[at + length] === input[at - distance + length]) length++;
      if (length > best.length) best = { distance, length };
    }
    tokens++;
    if (best.length >= 3) {
      yield { kind: "copy", ...best };
      at += best.length;
    } else {
      yield { kind: "literal", byte: input[at++]! };
    }
  }
  return tokens;
}
function expand(tokens: Iterable<Token>): Uint8Array {
  const out: number[] = [];
  for (const token of tokens) {
    if (token.kind === "literal") { out.push(token.byte); continue; }
    if (token.distance > out.length) throw new RangeError(`distance ${token.distance} at ${out.length}`);
    for (let i = 0; i < token.length; i++) out.push(out[out.length - token.distance]!);
  }
  return Uint8Array.from(out);
}
const show = (tokens: readonly Token[]): string => tokens.map((t) => (t.kind === "copy" ? `<${t.distance},${t.length}>` : String.fromCharCode(t.byte))).join("");
const encoder = new TextEncoder();
const decoder = new TextDecoder();
for (const text of ["", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "abcabcabcabcd", "she sells sea shells by the sea shore", "naïve naïve naïve"]) {
  const bytes = encoder.encode(text);
  const tokens = [...compress(bytes)];
  const back = decoder.decode(expand(tokens));
  console.log(bytes.length, tokens.length, back === text, show(tokens).replace(/[^\x20-\x7e]/g, "?"));
}
try {
  expand([{ kind: "literal", byte: 65 }, { kind: "copy", distance: 2, length: 3 }]);
} catch (e) {
  console.log(`${e}`);
}
