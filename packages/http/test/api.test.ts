// Request, Response and Headers as a service uses them. What Node does with the same calls is compared in
// node-only/api-differential.test.ts.
import { Headers } from "@tessera/http/headers";
import { Request } from "@tessera/http/request";
import { Response } from "@tessera/http/response";
import { URL, URLSearchParams } from "@tessera/http/url";
import { assert, assertEquals, assertRejects, assertThrows, runTests, test } from "@tessera/os/testing";

function pairs(headers: Headers): string[] {
  const result: string[] = [];
  for (const [name, value] of headers) result.push(name + ": " + value);
  return result;
}

test("Headers combines, sorts and keeps Set-Cookie apart", () => {
  const headers = new Headers({ "X-B": " 1 ", accept: "a" });
  headers.append("x-b", "2\t");
  headers.append("Set-Cookie", "a=1");
  headers.append("set-cookie", "b=2");
  assertEquals(pairs(headers), ["accept: a", "set-cookie: a=1", "set-cookie: b=2", "x-b: 1, 2"]);
  assertEquals(headers.get("SET-COOKIE"), "a=1, b=2");
  assertEquals(headers.getSetCookie(), ["a=1", "b=2"]);
  assertEquals([...headers.keys()], ["accept", "set-cookie", "set-cookie", "x-b"]);
  assertEquals([...headers.values()], ["a", "a=1", "b=2", "1, 2"]);
  headers.set("set-cookie", "c");
  headers.delete("X-b");
  assert(!headers.has("x-b"));
  assertEquals(headers.get("x-b"), null);
  assertEquals(pairs(new Headers(headers)), ["accept: a", "set-cookie: c"]);
  const seen: string[] = [];
  headers.forEach((value, name) => {
    seen.push(name + "=" + value);
  });
  assertEquals(seen, ["accept=a", "set-cookie=c"]);
  assertEquals(
    pairs(
      new Headers([
        ["B", "1"],
        ["a", "2"],
        ["b", "3"],
      ]),
    ),
    ["a: 2", "b: 1, 3"],
  );
});

test("Headers refuses what would break the message", () => {
  const headers = new Headers();
  assertThrows(() => headers.append("a b", "1"), 'Headers.append: "a b" is an invalid header name.');
  assertThrows(() => headers.set("", "1"), 'Headers.set: "" is an invalid header name.');
  assertThrows(() => headers.set("a", "x\r\ny: z"), "is an invalid header value.");
  assertThrows(() => headers.set("a", "\u20ac"), "the character at index 0 has a value of 8364");
  assertThrows(() => new Headers([["a"]]), "expected name/value pair to be length 2, found 1.");
});

test("Response keeps text, bytes, status and headers", async () => {
  const text = new Response("h\u00e9llo");
  assertEquals(text.status, 200);
  assert(text.ok);
  assertEquals(text.statusText, "");
  assertEquals(text.headers.get("content-type"), "text/plain;charset=UTF-8");
  assertEquals(await text.text(), "h\u00e9llo");
  assert(text.bodyUsed);
  await assertRejects(() => text.text(), "Body is unusable: Body has already been read");
  const source = new Uint8Array([1, 2, 3]);
  const bytes = new Response(source, { status: 404, statusText: "Nope", headers: { a: "b" } });
  source[0] = 9;
  assertEquals(pairs(bytes.headers), ["a: b"]);
  assert(!bytes.ok);
  assertEquals(await bytes.bytes(), new Uint8Array([1, 2, 3]));
  const buffer = await new Response(new Uint8Array([1, 2, 3, 4]).subarray(1, 3)).arrayBuffer();
  assertEquals(buffer.byteLength, 2);
  assertEquals(await new Response(buffer).bytes(), new Uint8Array([2, 3]));
  assertEquals(await new Response().text(), "");
  assertEquals(await new Response("\ufeffa\ud800").text(), "a\ufffd");
});

test("Response.json, redirect and clone", async () => {
  const json = Response.json({ a: [1, null] }, { status: 201 });
  assertEquals(json.headers.get("content-type"), "application/json");
  const copy = json.clone();
  assertEquals(await json.text(), '{"a":[1,null]}');
  assertEquals(await copy.text(), '{"a":[1,null]}');
  assertEquals(copy.status, 201);
  const own = Response.json(1, { headers: { "content-type": "x/y" } });
  assertEquals(own.headers.get("content-type"), "x/y");
  const redirect = Response.redirect("http://a/b c", 303);
  assertEquals(redirect.status, 303);
  assertEquals(redirect.headers.get("location"), "http://a/b%20c");
  assertThrows(() => Response.redirect("http://a/", 200), "Invalid status code 200");
  assertThrows(() => Response.json(undefined), "Value is not JSON serializable");
});

test("Response refuses bad statuses and bodies", () => {
  assertThrows(() => new Response("", { status: 199 }), "must be in the range of 200 to 599");
  assertThrows(() => new Response("", { status: Number.NaN }), "must be in the range of 200 to 599");
  assertThrows(() => new Response("", { status: 204 }), "Invalid response status code 204");
  assertThrows(() => new Response("", { statusText: "a\nb" }), "Invalid statusText");
});

test("Request keeps method, URL, headers and body", async () => {
  const request = new Request("http://A:80/x y?q#f", {
    method: "post",
    body: '{"n":1}',
    headers: { Accept: "*/*" },
  });
  assertEquals(request.method, "POST");
  assertEquals(request.url, "http://a/x%20y?q#f");
  assertEquals(pairs(request.headers), ["accept: */*", "content-type: text/plain;charset=UTF-8"]);
  const copy = request.clone();
  const parsed = (await request.json()) as { n: number };
  assertEquals(parsed.n, 1);
  assertEquals(await copy.text(), '{"n":1}');
  assertEquals(copy.method, "POST");
  assertThrows(
    () => new Request(request),
    "Cannot construct a Request with a Request object that has already been used.",
  );
  const derived = new Request(new Request("http://a/", { method: "PUT", body: "x" }), {
    headers: { b: "c" },
  });
  assertEquals(derived.method, "PUT");
  assertEquals(derived.headers.get("b"), "c");
  assertEquals(await derived.text(), "x");
});

test("Request refuses bad input", async () => {
  assertThrows(() => new Request("/x"), "Failed to parse URL from /x");
  assertThrows(() => new Request("http://u:p@h/"), "includes credentials");
  assertThrows(() => new Request("http://h/", { method: "a b" }), "'a b' is not a valid HTTP method.");
  assertThrows(() => new Request("http://h/", { method: "TRACE" }), "'TRACE' HTTP method is unsupported.");
  assertThrows(
    () => new Request("http://h/", { body: "x" }),
    "Request with GET/HEAD method cannot have body.",
  );
  await assertRejects(() => new Response("{").json(), "JSON");
});

test("URL and URLSearchParams take URLs apart and put them together", () => {
  const url = new URL("../c?x=1&y=%20+%C3%A9#h", "https://u:p@Example.org:444/a/b/");
  assertEquals(url.href, "https://u:p@example.org:444/a/c?x=1&y=%20+%C3%A9#h");
  assertEquals(url.origin, "https://example.org:444");
  assertEquals(url.pathname + url.search + url.hash, "/a/c?x=1&y=%20+%C3%A9#h");
  assertEquals(url.searchParams.get("y"), "  \u00e9");
  url.searchParams.append("z", "a&b");
  url.port = "443";
  url.password = "";
  url.hash = "";
  assertEquals(url.href, "https://u@example.org/a/c?x=1&y=++%C3%A9&z=a%26b");
  assertEquals(new URL("http://0x7f.1/").hostname, "127.0.0.1");
  assertEquals(new URL("http://[0:0::1]/").host, "[::1]");
  assertThrows(() => new URL("http://a b/"), "Invalid URL");
  assertEquals(new URLSearchParams({ a: "1", b: "\ud83d\ude00" }).toString(), "a=1&b=%F0%9F%98%80");
  const params = new URLSearchParams("?b=2&a=1&b=1");
  params.sort();
  assertEquals(params.toString(), "a=1&b=2&b=1");
  assertEquals(params.size, 3);
  params.set("b", "x");
  assertEquals(params.getAll("b"), ["x"]);
  assert(params.has("a", "1") && !params.has("a", "2"));
});

await runTests();
