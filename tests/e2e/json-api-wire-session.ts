// The scripted client session for examples/json-api down to the bytes of the wire: split packets, pipelining, chunk
// extensions, 100-continue, HTTP/1.0 and errors, which must give the same transcript on every target.
//
// Contract: the service was started just before and nobody else has changed its products. `runSession` sends a
// fixed series of requests over raw connections and returns a text with the status, the fields that do not depend
// on time and the body of every answer (long bodies by length and SHA-256), in the order of the requests. It throws
// if an answer does not come. The text to expect is in json-api-wire-session.txt.
// Run directly: node --import ./tools/loader.mjs tests/e2e/json-api-wire-session.ts HOST PORT
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { RawClient, type RawResponse } from "./raw-client.ts";

const LONG_BODY = 2000;
const MEBIBYTE = 1024 * 1024;

/** How many answers the session asks for; a check against a script that was cut short. */
export const SESSION_REQUESTS = 80;

class Session {
  readonly #host: string;
  readonly #port: number;
  readonly #lines: string[] = [];
  #client: RawClient | null = null;
  count = 0;

  constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
  }

  get transcript(): string {
    return this.#lines.join("\n") + "\n";
  }

  /** The present connection, opened if there is none. */
  async client(): Promise<RawClient> {
    this.#client ??= await RawClient.open(this.#host, this.#port);
    return this.#client;
  }

  /** Ends the connection from this side. */
  drop(): void {
    this.#client?.close();
    this.#client = null;
  }

  title(text: string): void {
    this.#lines.push("", `## ${text}`);
  }

  /** One request with Content-Length if there is a body, and its answer. */
  async ask(method: string, path: string, body?: string, fields: readonly string[] = []): Promise<void> {
    const client = await this.client();
    client.send(request(method, path, body, fields));
    await this.expect(`${method} ${path}`, method !== "HEAD");
  }

  /** Records the next answer. */
  async expect(label: string, hasBody: boolean = true): Promise<void> {
    const client = await this.client();
    this.count++;
    this.#record(label, await client.read(hasBody));
  }

  /** Records that the server ends the connection and sends nothing more. */
  async expectEnd(): Promise<void> {
    const client = await this.client();
    const rest = await client.readToEnd();
    this.#lines.push(rest.length === 0 ? "(closed)" : `(closed after ${rest.length} unexpected bytes)`);
    this.drop();
  }

  #record(label: string, response: RawResponse): void {
    this.#lines.push(`> ${label.length > 120 ? label.slice(0, 117) + "..." : label}`);
    this.#lines.push(`< ${response.statusLine}`);
    for (const [name, value] of response.fields) if (name !== "date") this.#lines.push(`  ${name}: ${value}`);
    if (response.body.length > LONG_BODY) {
      const hash = createHash("sha256").update(response.body).digest("hex");
      this.#lines.push(`  ${response.body.length} bytes, sha256 ${hash}`);
    } else if (response.body.length > 0) {
      this.#lines.push(`  ${JSON.stringify(response.body.toString("utf8"))}`);
    }
  }
}

function request(method: string, path: string, body: string | undefined, fields: readonly string[]): Buffer {
  const payload = Buffer.from(body ?? "", "utf8");
  const lines = [`${method} ${path} HTTP/1.1`, "Host: test.example:8080", ...fields];
  if (body !== undefined) lines.push(`Content-Length: ${payload.length}`);
  return Buffer.concat([Buffer.from(lines.join("\r\n") + "\r\n\r\n", "latin1"), payload]);
}

/** A chunked POST whose chunks are the given pieces. */
function chunked(path: string, pieces: readonly string[], extension: string, trailer: string): Buffer {
  const head = `POST ${path} HTTP/1.1\r\nHost: test.example\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const parts = [Buffer.from(head, "latin1")];
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, "utf8");
    parts.push(Buffer.from(`${bytes.length.toString(16)}${extension}\r\n`), bytes, Buffer.from("\r\n"));
  }
  parts.push(Buffer.from(`0\r\n${trailer}\r\n`));
  return Buffer.concat(parts);
}

/** Plays the whole session against a fresh json-api; returns its transcript. */
export async function runSession(host: string, port: number): Promise<string> {
  const session = new Session(host, port);
  try {
    await createAndRead(session);
    await list(session);
    await change(session);
    await refuse(session);
    await largeBodies(session);
    await framing(session);
    await endings(session);
  } finally {
    session.drop();
  }
  if (session.count !== SESSION_REQUESTS) {
    throw new Error(`the session made ${session.count} requests, not ${SESSION_REQUESTS}; mend the constant`);
  }
  return session.transcript;
}

async function createAndRead(session: Session): Promise<void> {
  session.title("create and read");
  const json = ["Content-Type: application/json; charset=utf-8"];
  await session.ask("GET", "/");
  await session.ask("GET", "/products");
  await session.ask("GET", "/stats");
  await session.ask("POST", "/products", '{"name":"Lamp","priceCents":1999,"tags":["home","light"]}', json);
  await session.ask(
    "POST",
    "/products",
    '{"name":"  Desk ","priceCents":14900,"description":"oak \\u00f6l\\n"}',
  );
  await session.ask(
    "POST",
    "/products",
    '{"tags":["home"],"priceCents":250,"name":"Kerze \u{1f56f}\u{fe0f} \\ud83d"}',
  );
  for (let i = 1; i <= 5; i++) {
    const item = { name: `Item ${i}`, priceCents: i * 100, tags: [`t${i % 2}`] };
    await session.ask("POST", "/products", JSON.stringify(item));
  }
  await session.ask("GET", "/products/1");
  await session.ask("GET", "/products/3");
  await session.ask("HEAD", "/products/3");
}

async function list(session: Session): Promise<void> {
  session.title("list, filter, sort, page");
  await session.ask("GET", "/products");
  await session.ask("GET", "/products?tag=home");
  await session.ask("GET", "/products?tag=home&tag=light");
  await session.ask("GET", "/products?q=ITEM&sort=-name&size=2&page=2");
  await session.ask("GET", "/products?minPrice=200&maxPrice=500&sort=-priceCents,name");
  await session.ask("GET", "/products?q=%C3%B6+%20%zz&sort=name");
  await session.ask("GET", "/products?page=99");
  await session.ask("GET", "/products?page=0&size=x&sort=color,-id&minPrice=");
  await session.ask("HEAD", "/products?size=1");
  await session.ask("GET", "/stats");
}

async function change(session: Session): Promise<void> {
  session.title("replace, patch, delete");
  await session.ask("PUT", "/products/1", '{"name":"Lamp II","priceCents":2499}');
  await session.ask("PATCH", "/products/1", '{"tags":["a","b"],"description":"new"}');
  await session.ask("PATCH", "/products/1", "{}");
  await session.ask("PATCH", "/products/1", '{"description":null}');
  await session.ask("PATCH", "/products/1", '{"priceCents":-0.5,"tags":["x","x",1,""]}');
  await session.ask("DELETE", "/products/2");
  await session.ask("GET", "/products/2");
  await session.ask("DELETE", "/products/2");
  await session.ask("PUT", "/products/2", '{"name":"x","priceCents":1}');
  await session.ask("GET", "/products?sort=id&size=3");
}

async function refuse(session: Session): Promise<void> {
  session.title("what the service refuses");
  await session.ask("GET", "/nothing/here");
  await session.ask("GET", "/products/");
  await session.ask("GET", "/products/01");
  await session.ask("GET", "/products/1e0");
  await session.ask("GET", "/../products/./1?x=%");
  await session.ask("GET", "/%7Bx%7D/{x}/%e4");
  await session.ask("DELETE", "/products");
  await session.ask("POST", "/stats", "{}");
  await session.ask("BREW", "/products/1");
  await session.ask("OPTIONS", "/products/1");
  await session.ask("POST", "/products", "{");
  await session.ask("POST", "/products", '{"name":"x",}');
  await session.ask("POST", "/products", '{"a":1} x');
  await session.ask("POST", "/products", "");
  await session.ask("POST", "/products", "null");
  await session.ask("POST", "/products", "[1,2]");
  await session.ask("POST", "/products", "{}");
  await session.ask(
    "POST",
    "/products",
    '{"name":"","priceCents":1e999,"tags":{},"description":7,"color":"red"}',
  );
  await session.ask(
    "POST",
    "/products",
    JSON.stringify({ name: "n".repeat(101), priceCents: 1.5, tags: "t" }),
  );
  await session.ask("POST", "/products", "{}", ["Content-Type: text/xml; charset=utf-8"]);
}

async function largeBodies(session: Session): Promise<void> {
  session.title("large bodies");
  const text = "0123456789abcdef".repeat(MEBIBYTE / 16);
  await session.ask("POST", "/products", JSON.stringify({ name: "Big", priceCents: 1, description: text }));
  await session.ask("GET", "/products/9");
  await session.ask("HEAD", "/products/9");
  await session.ask("DELETE", "/products/9");
  const pieces: string[] = ['{"name":"Chunky","priceCents":2,"description":"'];
  for (let i = 0; i < 64; i++) pieces.push("\u00e9".repeat(8192));
  pieces.push('"}');
  (await session.client()).send(chunked("/products", pieces, "", ""));
  await session.expect("POST /products (1 MiB in chunks)");
  await session.ask("DELETE", "/products/10");
  await session.ask("POST", "/products", JSON.stringify({ description: text + text }));
  await session.ask("GET", "/");
}

async function framing(session: Session): Promise<void> {
  session.title("pipelined, chunked, split");
  const client = await session.client();
  const pipeline = ["/products/1", "/nothing", "/products?size=1", "/stats", "/"];
  client.send(Buffer.concat(pipeline.map((path) => request("GET", path, undefined, []))));
  for (const path of pipeline) await session.expect(`GET ${path} (pipelined)`);
  client.send(
    Buffer.concat([
      request("POST", "/products", '{"name":"P1","priceCents":1}', []),
      chunked("/products", ['{"name":', '"P2","pri', 'ceCents":2}'], ';ext="1"', "X-Trailer: yes\r\n"),
      request("HEAD", "/products/11", undefined, []),
      request("DELETE", "/products/12", undefined, []),
    ]),
  );
  await session.expect("POST /products (pipelined)");
  await session.expect("POST /products (pipelined, chunked)");
  await session.expect("HEAD /products/11 (pipelined)", false);
  await session.expect("DELETE /products/12 (pipelined)");
  for (const byte of request("POST", "/products", '{"name":"Slow \u00e9","priceCents":3}', [])) {
    client.send(Uint8Array.of(byte));
    if (byte === 0x0a || byte > 0x7f) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await session.expect("POST /products (byte by byte)");
  const body = '{"name":"Patient","priceCents":4}';
  client.send(
    `POST /products HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  await session.expect("POST /products (Expect: 100-continue)");
  client.send(body);
  await session.expect("POST /products (the body after it)");
}

async function endings(session: Session): Promise<void> {
  session.title("ends of connections");
  await session.ask("GET", "/products/11", undefined, ["Connection: close"]);
  await session.expectEnd();
  (await session.client()).send("GET /products/11 HTTP/1.0\r\n\r\n");
  await session.expect("GET /products/11 (HTTP/1.0)");
  await session.expectEnd();
  (await session.client()).send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  await session.expect("GET / (HTTP/1.0, keep-alive)");
  (await session.client()).send("GET / HTTP/1.1\r\n\r\n");
  await session.expect("GET / (no Host)");
  await session.expectEnd();
  const twoFramings = "Host: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
  (await session.client()).send("POST / HTTP/1.1\r\n" + twoFramings);
  await session.expect("POST / (two framings)");
  await session.expectEnd();
  (await session.client()).send(`GET /${"x".repeat(9000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
  await session.expect("GET /xxx... (too long)");
  await session.expectEnd();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [host, port] = process.argv.slice(2);
  process.stdout.write(await runSession(host ?? "127.0.0.1", Number(port ?? 8080)));
}
