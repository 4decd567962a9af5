// URLSearchParams: making, changing, order, escapes, and the URL that follows.
const params = new URLSearchParams("?a=1&b=two+words&a=%C3%A9&empty=&flag");
console.log(params.get("a"), params.getAll("a"), params.get("none"), params.has("flag"), params.has("a", "1"), params.size);
params.append("sp ace", "&=+%");
params.set("a", "only");
params.delete("empty");
console.log(params.toString(), [...params].length);
params.sort();
console.log(String(params), [...params.keys()], [...params.values()]);
params.forEach((value, name) => console.log(name, "=", value));
console.log(new URLSearchParams({ x: "1", y: "2" }).toString(), new URLSearchParams([["p", "q"], ["p", "r"]]).toString());
const url = new URL("http://h/p?z=1");
url.searchParams.append("k", "v w");
console.log(url.href, url.search);
url.search = "?new=1";
console.log(url.searchParams.get("new"), url.searchParams.get("z"));
url.searchParams.delete("new");
console.log(url.href, JSON.stringify(url), `${url}`);
for (const [name, value] of new URLSearchParams("a=b&c")) console.log(name, value);
