// URL and URLSearchParams against Node's own classes: a fixed table and seeded generated text must give equal
// parts, equal errors and equal results of setters. Runs on Node only, since it needs both implementations.
import assert from "node:assert/strict";
import { test } from "node:test";
import { URLSearchParams as OwnParams, URL as OwnUrl } from "@tessera/http/url";
import { Random } from "./random.ts";

const PARTS = [
  "href",
  "origin",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
] as const;
const SETTERS = [
  "href",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
] as const;

function describe(url: URL | OwnUrl): string {
  let text = "";
  for (const part of PARTS) text += part + "=" + url[part] + "\n";
  return text + [...url.searchParams].map(([name, value]) => JSON.stringify([name, value])).join();
}

/** Parts of the URL, the kind of failure, or null where Tessera's documented limits apply. */
function attempt(make: () => URL | OwnUrl): string | null {
  try {
    return describe(make());
  } catch (error) {
    assert(error instanceof TypeError, String(error));
    return error.message.includes("not supported") ? null : "invalid";
  }
}

function compare(input: string, base: string | undefined): boolean {
  const own = attempt(() => (base === undefined ? new OwnUrl(input) : new OwnUrl(input, base)));
  if (own === null) return false;
  const node = attempt(() => (base === undefined ? new URL(input) : new URL(input, base)));
  assert.equal(own, node, JSON.stringify({ input, base }));
  return true;
}

const TABLE = [
  "http://example.com",
  "HTTP://EXAMPLE.com:80/",
  "https://example.com:443/a",
  "http://a:b@c:29/d",
  "http:a",
  "http:/a",
  "http:\\\\a\\b?c\\d#e\\f",
  "http://a/b/../c/./d/%2e%2E/e",
  "http://a/..",
  "http://a/b/..",
  "http://a/.",
  "http://a//b//",
  "http://1.2.3",
  "http://0x7f.1",
  "http://256.1",
  "http://1.2.3.4.5",
  "http://4294967296",
  "http://0300.0250.1",
  "http://[::1]:8080/x",
  "http://[1:2:3:4:5:6:7:8]",
  "http://[::ffff:1.2.3.4]",
  "http://[1::2::3]",
  "http://[1:2:3:4:5:6:7:]",
  "http://[::127.0.0.1.1]",
  "http://[0:0:1:0:0:0:1:0]",
  "http://[1:0:0:2:0:0:0:0]",
  "http://[",
  "http://[]",
  "http://[::1",
  "http://a b",
  "http://a%20b",
  "http://a%41",
  "http://a:99999",
  "http://a:x",
  "http://a:",
  "http://:80",
  "http://@a",
  "http://u@",
  "http://u:p@a@b/",
  "http://a?b=c&d=e#f?g",
  "http://a/\u00e9\ud83d\ude00?\u00e9'\"<>#\u00e9`",
  "  http://a  ",
  "ht\ntp://a/\tb",
  "http://a/\ud800",
  'http://a/{}^|`"<>',
  "http://a/?{}^|`\"<>'",
  "http://a/#{}^|`\"<>'",
  "http://u{}^|`:'p@a/",
  "ws://a:80",
  "wss://a:443",
  "ftp://a:21/x",
  "http://a/%",
  "http://a/%zz?%z#%",
  "http://1.2.3.4.",
  "http://1..2",
  "http://0x",
  "http://a.0x",
  "http://09.1",
  "http://a.09",
  "http://a.1a",
  "http://a_b",
  "http://-a-",
  "http://a..b",
  "http://.",
  "http://..",
  "",
  " ",
  "x",
  "/x",
  "//x",
  "http://",
];

test("URL() equals Node's on a table of edge cases", () => {
  for (const input of TABLE) {
    compare(input, undefined);
    compare(input, "http://u:p@base.example:81/x/y/z?q#f");
    compare(input, "https://base.example");
  }
});

const PIECES = [
  "http://",
  "https://",
  "http:",
  "ws:",
  "//",
  "/",
  "\\",
  "?",
  "#",
  "@",
  ":",
  ".",
  "..",
  "%2e",
  "%2E.",
  "%",
  "%4",
  "%41",
  "a",
  "B",
  "c d",
  "0x",
  "0xff",
  "08",
  "255",
  "256",
  "1",
  "65535",
  "65536",
  "[",
  "]",
  "::",
  "1:2",
  "ffff",
  "&",
  "=",
  "+",
  "a=b",
  "'",
  '"',
  "<",
  ">",
  "`",
  "{",
  "}",
  "^",
  "|",
  "\t",
  "\n",
  "\u0000",
  "\u007f",
  "~",
  "!",
  "$",
  "*",
  "(",
  ")",
  ";",
  ",",
  "-",
  "_",
  "xy",
  "localhost",
  "127.0.0.1",
  "[::1]",
  ":80",
  ":443",
];
const WIDE = ["\u00e9", "\u20ac", "\ud83d\ude00", "\ud800", "\udc00x", "\ufeff"];

function generate(random: Random, wide: boolean): string {
  let text = random.below(3) === 0 ? "" : "http://" + (random.below(2) === 0 ? "host" : "");
  const count = random.below(8);
  for (let i = 0; i < count; i++) {
    text +=
      wide && random.below(5) === 0 ? WIDE[random.below(WIDE.length)]! : PIECES[random.below(PIECES.length)]!;
  }
  return text;
}

test("URL() equals Node's on 60,000 generated inputs", () => {
  const random = new Random(1);
  let compared = 0;
  for (let i = 0; i < 60_000; i++) {
    const input = generate(random, i % 3 === 0);
    const base = random.below(3) === 0 ? "http://u:p@h:81/x/y?q#f" : undefined;
    if (compare(input, base)) compared++;
  }
  assert(compared > 40_000, `only ${compared} inputs were comparable`);
});

/**
 * Node 20 clears the port for two or more characters that do not start with a digit ("x5"), where the standard
 * and Tessera leave it as it is.
 */
function hasOddPort(value: string): boolean {
  return /^[^0-9]./.test(value.replace(/[\t\n]/g, "")) || /:[\t\n]*[^0-9\t\n]./s.test(value);
}

/**
 * Node 20 truncates characters above ASCII to bytes in form data that also has malformed %XX; query strings of
 * URLs are ASCII, so this only concerns text given to URLSearchParams itself.
 */
function isMangledByNode(text: string): boolean {
  return text.includes("%") && /[^\0-\x7f]/.test(text);
}

test("setters of URL equal Node's on 30,000 generated values", () => {
  const random = new Random(2);
  for (let i = 0; i < 30_000; i++) {
    const own = new OwnUrl("http://u:p@h:81/x/y?q=1#f");
    const node = new URL("http://u:p@h:81/x/y?q=1#f");
    for (let step = 0; step < 3; step++) {
      const setter = SETTERS[random.below(SETTERS.length)]!;
      const value = generate(random, setter !== "host" && setter !== "hostname" && setter !== "href");
      if (setter === "protocol" && !/^(https?|wss?|ftp)?:?$/i.test(value)) continue;
      if ((setter === "port" || setter === "host") && hasOddPort(value)) continue;
      const what = JSON.stringify({ i, setter, value });
      let ownError = "";
      let nodeError = "";
      try {
        own[setter] = value;
      } catch (error) {
        ownError = (error as Error).message;
      }
      if (ownError.includes("not supported")) break;
      try {
        node[setter] = value;
      } catch (error) {
        nodeError = (error as Error).message;
      }
      assert.equal(ownError, nodeError, what);
      assert.equal(describe(own), describe(node), what);
    }
  }
});

test("URLSearchParams equals Node's on generated text and operations", () => {
  const random = new Random(3);
  const names = ["a", "b", "c d", "\u00e9", "", "a&b", "\ud800"];
  for (let i = 0; i < 20_000; i++) {
    const text = generate(random, true);
    if (isMangledByNode(text)) continue;
    const own = new OwnParams(text);
    const node = new URLSearchParams(text);
    for (let step = 0; step < 4; step++) {
      const name = names[random.below(names.length)]!;
      const value = names[random.below(names.length)]!;
      const kind = random.below(6);
      for (const params of [own, node]) {
        if (kind === 0) params.append(name, value);
        else if (kind === 1) params.set(name, value);
        else if (kind === 2) params.delete(name);
        else if (kind === 3) params.delete(name, value);
        else if (kind === 4) params.sort();
      }
      assert.deepEqual(
        [own.get(name), own.has(name), own.has(name, value)],
        [node.get(name), node.has(name), node.has(name, value)],
      );
      assert.deepEqual(own.getAll(name), node.getAll(name));
    }
    assert.equal(own.toString(), node.toString(), JSON.stringify(text));
    assert.deepEqual([...own], [...node]);
    assert.equal(own.size, node.size);
  }
});

test("a URL and its searchParams follow each other as on Node", () => {
  for (const Class of [OwnUrl, URL]) {
    const url = new Class("http://a/?x=1&y=2#f");
    const params = url.searchParams;
    params.append("z z", "\u00e9");
    assert.equal(url.href, "http://a/?x=1&y=2&z+z=%C3%A9#f");
    url.search = "?n=1";
    assert.equal(params.toString(), "n=1");
    params.delete("n");
    assert.equal(url.href, "http://a/#f");
    url.href = "http://b/?k=v";
    assert.equal(params.get("k"), "v");
    assert.equal(JSON.stringify({ url }), '{"url":"http://b/?k=v"}');
  }
});

test("what is not supported says so", () => {
  assert.throws(() => new OwnUrl("mailto:a@b"), /URL scheme "mailto:" is not supported/);
  assert.throws(() => new OwnUrl("http://\u00e9.example/"), /names outside ASCII are not supported/);
  assert.equal(OwnUrl.canParse("mailto:a@b"), false);
  assert.equal(OwnUrl.canParse("http://a/"), true);
  assert.equal(OwnUrl.parse("x"), null);
});
