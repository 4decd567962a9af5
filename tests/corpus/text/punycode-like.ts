// Variable-length integers and delta codes over text: what a network name needs.
function adapt(delta: number, count: number, isFirst: boolean): number {
  let d = isFirst ? Math.floor(delta / 700) : delta >> 1;
  d += Math.floor(d / count);
  let k = 0;
  for (; d > 455; k += 36) d = Math.floor(d / 35);
  return k + Math.floor((36 * d) / (d + 38));
}
const digit = (n: number): string => String.fromCharCode(n + (n < 26 ? 97 : 22));
function encode(text: string): string {
  const points = Array.from(text, (c) => c.codePointAt(0)!);
  const basic = points.filter((p) => p < 128);
  let out = String.fromCharCode(...basic);
  if (basic.length > 0) out += "-";
  let [n, delta, bias, handled] = [128, 0, 72, basic.length];
  while (handled < points.length) {
    const m = Math.min(...points.filter((p) => p >= n));
    delta += (m - n) * (handled + 1);
    n = m;
    for (const p of points) {
      if (p < n) delta++;
      if (p !== n) continue;
      let q = delta;
      for (let k = 36; ; k += 36) {
        const t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
        if (q < t) break;
        out += digit(t + ((q - t) % (36 - t)));
        q = Math.floor((q - t) / (36 - t));
      }
      out += digit(q);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return out;
}
for (const t of ["m\u00fcnchen", "b\u00fccher", "\u4ed6\u4eec\u4e3a\u4ec0\u4e48\u4e0d\u8bf4\u4e2d\u6587", "plain", "\u{1f600}", "\u00fc\u00fc\u00fc"]) {
  console.log(t, encode(t), `xn--${encode(t)}`.length);
}
