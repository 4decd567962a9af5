// Percent encoding by hand and query strings, and the built-in functions.
function encode(s: string): string {
  let out = "";
  for (const b of new TextEncoder().encode(s)) {
    const c = String.fromCharCode(b);
    const plain = (b >= 48 && b <= 57) || (b >= 65 && b <= 90) || (b >= 97 && b <= 122) || "-_.!~*'()".includes(c);
    out += plain ? c : "%" + b.toString(16).toUpperCase().padStart(2, "0");
  }
  return out;
}
function decode(s: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < s.length; i++) {
    if (s[i] === "%") {
      bytes.push(parseInt(s.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(s.charCodeAt(i));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
for (const s of ["plain", "a b&c=d", "é漢😀", "100%", "~*'()!"]) {
  console.log(encode(s), decode(encode(s)) === s, encode(s) === encodeURIComponent(s));
}
const query = new Map([["q", "x y"], ["lang", "ü"]]);
const text = [...query].map(([k, v]) => encode(k) + "=" + encode(v)).join("&");
console.log(text, new Map(text.split("&").map((p) => p.split("=").map(decode) as [string, string])));
console.log(decodeURIComponent("%C3%BC"), encodeURI("a b/ü?x=1&y=#"));
