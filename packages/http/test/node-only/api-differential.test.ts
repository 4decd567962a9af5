// Headers, Request and Response against Node's own classes: the same calls must give the same results and the
// same error texts. Runs on Node only.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Headers as OwnHeaders } from "@tessera/http/headers";
import { formatHttpDate } from "@tessera/http/http-date";
import { Request as OwnRequest } from "@tessera/http/request";
import { Response as OwnResponse } from "@tessera/http/response";
import { Random } from "./random.ts";

// What both have in common, so that a case is written once.
interface Classes {
  Headers: typeof Headers;
  Request: typeof Request;
  Response: typeof Response;
}

const node: Classes = { Headers, Request, Response };
const own = { Headers: OwnHeaders, Request: OwnRequest, Response: OwnResponse } as unknown as Classes;

/** The result as text, or the error's name and message. */
async function attempt(run: (classes: Classes) => unknown, classes: Classes): Promise<string> {
  try {
    return JSON.stringify(await run(classes)) ?? "undefined";
  } catch (error) {
    return String(error);
  }
}

async function compare(run: (classes: Classes) => unknown): Promise<void> {
  assert.equal(await attempt(run, own), await attempt(run, node), String(run));
}

const CASES: ((classes: Classes) => unknown)[] = [
  ({ Headers }) => [
    ...new Headers([
      ["B", " 1"],
      ["a", "2"],
      ["b", "3\t"],
    ]),
  ],
  ({ Headers }) => [...new Headers({ "x-list": ["a", "b"] as unknown as string, Z: "" })],
  ({ Headers }) => new Headers([["a"]] as unknown as [string, string][]),
  ({ Headers }) => new Headers({ "a b": "1" }),
  ({ Headers }) => new Headers({ a: "x\ny" }),
  ({ Headers }) => new Headers().set("a", " x\0y "),
  ({ Headers }) => new Headers().get("\u00e9"),
  ({ Headers }) => new Headers().has(""),
  ({ Headers }) => new Headers().delete("a:b"),
  ({ Headers }) => new Headers().append("a", "1\u20ac"),
  ({ Headers }) => {
    const headers = new Headers();
    const seen: string[] = [];
    headers.append("b", "1");
    for (const [name] of headers) {
      seen.push(name);
      if (seen.length < 4) headers.append("c" + seen.length, "x");
    }
    return seen;
  },
  ({ Response }) => [...new Response("x").headers],
  ({ Response }) => [...new Response(new Uint8Array(3)).headers],
  ({ Response }) => [...new Response("x", { headers: { "Content-Type": "a/b" } }).headers],
  ({ Response }) => new Response("x", { status: 200.9 }).status,
  ({ Response }) => new Response("x", { status: 600 }),
  ({ Response }) => new Response("x", { status: 101 }),
  ({ Response }) => new Response("", { status: 304 }),
  ({ Response }) => new Response(null, { status: 205 }).status,
  ({ Response }) => new Response("x", { statusText: "\u00e9\t" }).statusText,
  ({ Response }) => new Response("x", { statusText: "\u20ac" }),
  ({ Response }) => new Response("x", { statusText: "a\rb" }),
  ({ Response }) => Response.redirect("/x", 302),
  ({ Response }) => [...Response.redirect("http://h/ \u00e9", 308).headers],
  ({ Response }) => Response.redirect("http://h/", 300 as 301),
  ({ Response }) => [...Response.json({ a: 1 }, { status: 202 }).headers],
  ({ Response }) => [
    ...Response.json([], {
      headers: [
        ["content-type", "q"],
        ["z", "1"],
      ],
    }).headers,
  ],
  ({ Response }) => Response.json(undefined),
  ({ Response }) => Response.json(1, { status: 204 }),
  ({ Response }) => [
    new Response().ok,
    new Response(null, { status: 300 }).ok,
    new Response().type,
    new Response().url,
  ],
  ({ Response }) => new Response("\ufeff\ufeffx\udfff").text(),
  ({ Response }) => new Response(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff, 0xc3])).text(),
  ({ Response }) => new Response("{").json(),
  ({ Response }) => new Response("").json(),
  ({ Response }) => new Response('\ufeff{"a":[1]}').json(),
  async ({ Response }) => [...new Uint8Array(await new Response("\u00e9").arrayBuffer())],
  async ({ Response }) => {
    const response = new Response("x");
    const before = response.bodyUsed;
    const reading = response.text();
    const during = response.bodyUsed;
    return [before, during, await reading, response.bodyUsed];
  },
  async ({ Response }) => {
    const response = new Response("x");
    await response.text();
    return response.arrayBuffer();
  },
  async ({ Response }) => {
    const response = new Response("x");
    await response.text();
    return response.clone();
  },
  async ({ Response }) => {
    const response = new Response(null);
    await response.text();
    return [response.bodyUsed, await response.text()];
  },
  ({ Request }) => new Request("http://h").url,
  ({ Request }) => new Request("/x"),
  ({ Request }) => new Request("http://u:p@h/x"),
  ({ Request }) => new Request("http://h/", { method: "CONNECT" }),
  ({ Request }) => new Request("http://h/", { method: "trace" }),
  ({ Request }) => new Request("http://h/", { method: "" }),
  ({ Request }) => new Request("http://h/", { method: "a/b" }),
  ({ Request }) =>
    ["get", "Put", "Head", "oPtions", "delete", "Foo", "PATCH"].map(
      (method) => new Request("http://h/", { method }).method,
    ),
  ({ Request }) => new Request("http://h/", { body: "x" }),
  ({ Request }) => new Request("http://h/", { method: "head", body: "x" }),
  ({ Request }) => [...new Request("http://h/", { method: "POST", body: "x", headers: { a: "b" } }).headers],
  ({ Request }) => [...new Request(new Request("http://h/", { headers: { a: "b" } })).headers],
  async ({ Request }) => {
    const first = new Request("http://h/p", { method: "POST", body: "x" });
    const second = new Request(first);
    return [second.method, second.url, first.bodyUsed, await second.text()];
  },
  async ({ Request }) => {
    const request = new Request("http://h/p", { method: "POST", body: "x" });
    await request.text();
    return new Request(request);
  },
  async ({ Request }) => {
    const request = new Request("http://h/p", { method: "POST", body: "x" });
    await request.text();
    return request.clone();
  },
];

test("the same calls give the same results and errors as on Node", async () => {
  for (const run of CASES) await compare(run);
});

test("Headers equals Node's over 20,000 random operations", () => {
  const random = new Random(4);
  const names = ["a", "B", "b", "Set-Cookie", "set-cookie", "x-y", "Cookie", "cookie"];
  const values = ["1", " 2 ", "", "a, b", "\xe9"];
  let ours = new OwnHeaders();
  let theirs = new Headers();
  for (let i = 0; i < 20_000; i++) {
    const name = names[random.below(names.length)]!;
    const value = values[random.below(values.length)]!;
    const kind = random.below(10);
    for (const headers of [ours, theirs]) {
      if (kind < 5) headers.append(name, value);
      else if (kind < 7) headers.set(name, value);
      else if (kind < 9) headers.delete(name);
    }
    assert.equal(ours.get(name), theirs.get(name));
    assert.equal(ours.has(name), theirs.has(name));
    assert.deepEqual(ours.getSetCookie(), theirs.getSetCookie());
    assert.deepEqual([...ours], [...theirs]);
    if (kind === 9) {
      ours = new OwnHeaders(ours);
      theirs = new Headers(theirs);
    }
  }
});

test("formatHttpDate() equals Date's toUTCString over 50,000 moments", () => {
  const random = new Random(5);
  for (let i = 0; i < 50_000; i++) {
    const timeMs = random.below(2 ** 32) * 1000 + random.below(1000);
    assert.equal(formatHttpDate(timeMs), new Date(timeMs).toUTCString());
  }
});
