// URL: relative references, setters, encodings; URLSearchParams: order, duplicates, iteration while changing.
const base = "http://user:pa%20ss@example.com:8080/a/b/c?q=1#top";
for (const ref of ["", "d", "./d", "../d", "/d", "//other.org/x", "?r=2", "#f", "../../../../z", "d/./e/../f", "https:x", "http:x", "d?x#y", " d ", "d e", "ü/ñ", "%zz", "a\\b", "https://EXAMPLE.org:443/%7Efoo", "..", ".", "//[::1]:3000/", "http://0x7f.1/", "http://a.b./"]) {
  try {
    console.log(ref, new URL(ref, base).href);
  } catch (e) {
    console.log(ref, (e as Error).name, (e as Error & { code?: string }).code);
  }
}
const u = new URL(base);
console.log(u.origin, u.username, u.password, u.host, u.hostname, u.port, u.pathname, u.search, u.hash, u.protocol);
u.port = "80";
u.hash = "é";
u.search = "?a b=c&d='";
u.pathname = "x y/../z";
u.hostname = "EXAMPLE.net";
u.username = "";
console.log(u.href, u.port === "", u.searchParams.get("a b"), URL.canParse("nope"), URL.canParse("nope", base));
u.searchParams.append("new", "1&2");
u.searchParams.delete("d");
u.searchParams.sort();
console.log(u.search, String(u.searchParams), JSON.stringify(u));
const p = new URLSearchParams("?a=1&b=2&a=3&c&=d&e=%F0%9F%98%80+x&&f=1=2");
console.log([...p], p.getAll("a"), p.get("c"), p.get(""), p.has("a", "3"), p.has("a", "9"), p.size, p.get("none"));
p.set("a", "9");
p.append("b", "+ é~*");
p.delete("b", "2");
console.log(p.toString(), new URLSearchParams({ x: "1", y: "a b" }).toString(), new URLSearchParams([["k", "v"], ["k", "w"]]).toString());
const seen: string[] = [];
for (const [k, v] of p) {
  seen.push(k + v);
  if (k === "a") p.delete("a");
  if (seen.length < 3) p.append("late", String(seen.length));
}
console.log(seen, p.toString());
p.forEach((v, k) => seen.push(k + "=" + v));
console.log(seen.length, p.size, encodeURIComponent("é &=/?"), encodeURI("é &=/?#"), decodeURIComponent("%C3%A9%20"));
