// URLs and search parameters on the console.
const params = new URLSearchParams("a=1&b=2");
const url = new URL("http://user:secret@host:8080/a/b?b=1&c=%20#hash");
console.log(params, [params], new URLSearchParams());
console.log(url);
console.log(new URL("https://example.com"));
console.log({ url, list: [url] });
console.log({ a: { b: { params, url } } });
console.log({ a: { b: { c: { params, url } } } });
console.log(new URLSearchParams({ "it's": 'a "quoted" text', long: "x".repeat(60), more: "line\nbreak" }));
console.log({ deep: { params: new URLSearchParams({ first: "x".repeat(40), second: "y".repeat(40) }) } });
console.log("%s|%o", params, params);
console.log(`${params}`, String(url), JSON.stringify({ url, params }));
class Query extends URLSearchParams {
  extra = 1;
}
console.log(new Query("q=1"), new Map([["k", params]]), new Set([params]));
console.log({ params, n: 1, s: "text" });
