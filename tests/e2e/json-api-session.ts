// The scripted client session of the json-api example: every kind of request that the example and the HTTP server
// know. Its result is a transcript, which must be the same on every target, byte for byte, save the date.
import { type HttpAnswer, HttpClient } from "./http-client.ts";

const MEBIBYTE = 2 ** 20;

interface Step {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sends the body in chunks of this many bytes. */
  readonly chunkBytes?: number;
}

function get(path: string, headers: Record<string, string> = {}): Step {
  return { method: "GET", path, headers };
}

function post(body: string, headers: Record<string, string> = {}): Step {
  return { method: "POST", path: "/products", body, headers };
}

const lamp = { name: "Lamp", priceCents: 1999, tags: ["home", "light"] };
const chair = { name: "Chair", priceCents: 4950, tags: ["home"], description: "four legs, ünïcödé ✓ 😀" };
const pen = { name: "Pen", priceCents: 150, tags: ["office"], description: null };

/** One request after the other on a connection that stays open. */
const STEPS: readonly Step[] = [
  get("/"),
  get("/products"),
  get("/stats"),
  post(JSON.stringify(lamp)),
  post(JSON.stringify(chair), { "content-type": "application/json; charset=utf-8" }),
  post(JSON.stringify(pen)),
  get("/products/1"),
  get("/products/2"),
  get("/products/3"),
  get("/products/4"),
  get("/products/0"),
  get("/products/1.0"),
  get("/products/abc"),
  get("/products?sort=-priceCents"),
  get("/products?sort=name,-id&size=2"),
  get("/products?sort=name&size=2&page=2"),
  get("/products?tag=home&tag=light"),
  get("/products?q=L%41mp"),
  get("/products?minPrice=200&maxPrice=5000"),
  get("/products?page=0&size=1000&sort=colour"),
  { method: "PUT", path: "/products/1", body: JSON.stringify({ ...lamp, priceCents: 2499 }) },
  { method: "PATCH", path: "/products/2", body: '{"description":null,"tags":[]}' },
  { method: "PATCH", path: "/products/2", body: '{"priceCents":-1,"colour":"red"}' },
  { method: "PUT", path: "/products/9", body: JSON.stringify(pen) },
  { method: "DELETE", path: "/products/3" },
  { method: "DELETE", path: "/products/3" },
  get("/products"),
  { method: "DELETE", path: "/products" },
  { method: "POST", path: "/products/1", body: "{}" },
  { method: "OPTIONS", path: "/products/1" },
  { method: "HEAD", path: "/products/1" },
  { method: "HEAD", path: "/nothing" },
  get("/nothing/here"),
  post("{bad json"),
  post(""),
  post("[1,2]"),
  post("null"),
  post('{"name":"","priceCents":1.5,"tags":["a","a",3],"size":1}'),
  post("<a/>", { "content-type": "application/xml" }),
  post(JSON.stringify({ name: 'Escapes \u0000 " \\ / \b\f\n\r\t \u2028 \ud800', priceCents: 0 })),
  post(JSON.stringify({ name: "Large", priceCents: 1, description: "x".repeat(MEBIBYTE) })),
  get("/products/5"),
  { ...post(JSON.stringify({ name: "Chunked", priceCents: 7, tags: ["c"] })), chunkBytes: 5 },
  {
    ...post(JSON.stringify({ name: "Chunked and large", priceCents: 8, description: "y".repeat(MEBIBYTE) })),
    chunkBytes: 60_000,
  },
  { method: "DELETE", path: "/products/5" },
  { method: "DELETE", path: "/products/7" },
  get("/products/6", { "x-long": "z".repeat(3000) }),
  get("/stats"),
];

const PIPELINED: readonly Step[] = [
  get("/products/1"),
  get("/products/2"),
  get("/nothing"),
  { method: "HEAD", path: "/" },
  get("/stats"),
];

function encode(step: Step, extra: Readonly<Record<string, string>> = {}): Buffer {
  const headers: Record<string, string> = { host: "json-api.test", ...step.headers, ...extra };
  const body = Buffer.from(step.body ?? "");
  const parts: Buffer[] = [];
  if (step.chunkBytes !== undefined) {
    headers["transfer-encoding"] = "chunked";
    for (let at = 0; at < body.length; at += step.chunkBytes) {
      const chunk = body.subarray(at, at + step.chunkBytes);
      parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from("\r\n"));
    }
    parts.push(Buffer.from("0\r\n\r\n"));
  } else if (step.body !== undefined) {
    headers["content-length"] = String(body.length);
    parts.push(body);
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`${step.method} ${step.path} HTTP/1.1\r\n${lines.join("")}\r\n`),
    ...parts,
  ]);
}

function record(step: Step, answer: HttpAnswer): string {
  const headers = [...answer.headers]
    .filter(([name]) => name !== "date")
    .map(([name, value]) => `${name}: ${value}`);
  return `${step.method} ${step.path} -> ${answer.status}\n${headers.join("\n")}\n${answer.body.toString("latin1")}\n`;
}

/** Number of requests of a session. */
export const REQUEST_COUNT: number = STEPS.length + PIPELINED.length + 2;

/** Runs the session against a service that has just been started; gives one text per request. */
export async function runSession(port: number): Promise<string[]> {
  const transcript: string[] = [];
  const client = await HttpClient.open(port);
  for (const step of STEPS) {
    client.send(encode(step));
    transcript.push(record(step, await client.receive(step.method)));
  }
  client.send(Buffer.concat(PIPELINED.map((step) => encode(step))));
  for (const step of PIPELINED) transcript.push(record(step, await client.receive(step.method)));

  const last = get("/");
  client.send(encode(last, { connection: "close" }));
  transcript.push(record(last, await client.receive()), `closed: ${await client.isClosed()}\n`);
  client.close();

  const broken = await HttpClient.open(port);
  broken.send("GET / HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n");
  transcript.push(
    record({ method: "GET", path: "(malformed)" }, await broken.receive()),
    `closed: ${await broken.isClosed()}\n`,
  );
  broken.close();
  return transcript;
}
