// An HTTP/1.1 client over a raw socket, for tests that need to say exactly which bytes are sent, and to see
// exactly which come back: pipelining, chunked requests, malformed ones.
import { connect, type Socket } from "node:net";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

const TIMEOUT_MS = 20_000;

/** One connection. Reads are in order; every wait ends with an error after twenty seconds. */
export class HttpClient {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #ended = false;
  #wake: () => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (data: Buffer) => {
      this.#received = Buffer.concat([this.#received, data]);
      this.#wake();
    });
    const end = () => {
      this.#ended = true;
      this.#wake();
    };
    socket.on("end", end);
    socket.on("error", end);
    socket.on("close", end);
  }

  static open(port: number, host = "127.0.0.1"): Promise<HttpClient> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port, noDelay: true });
      socket.once("error", reject);
      socket.once("connect", () => {
        socket.off("error", reject);
        resolve(new HttpClient(socket));
      });
    });
  }

  send(bytes: string | Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** The next answer. `method` tells whether it has a body. */
  async receive(method = "GET"): Promise<HttpAnswer> {
    const head = (await this.#readUntil("\r\n\r\n")).toString("latin1");
    const [statusLine = "", ...lines] = head.split("\r\n").filter((line) => line !== "");
    const status = Number(/^HTTP\/1\.1 ([0-9]{3}) /.exec(`${statusLine} `)?.[1]);
    if (Number.isNaN(status)) throw new Error(`not a status line: ${JSON.stringify(statusLine)}`);
    const headers = new Map<string, string>();
    for (const line of lines) {
      const colon = line.indexOf(":");
      headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
    }
    const hasBody = method !== "HEAD" && status >= 200 && status !== 204 && status !== 304;
    return { status, headers, body: hasBody ? await this.#readBody(headers) : Buffer.alloc(0) };
  }

  /** True when the other side has closed and nothing is left to read. */
  async isClosed(): Promise<boolean> {
    await this.#wait(() => this.#ended || this.#received.length > 0);
    return this.#received.length === 0;
  }

  close(): void {
    this.#socket.destroy();
  }

  async #readBody(headers: ReadonlyMap<string, string>): Promise<Buffer> {
    if (headers.get("transfer-encoding") === "chunked") return await this.#readChunks();
    const length = headers.get("content-length");
    if (length !== undefined) return await this.#readExactly(Number(length));
    await this.#wait(() => this.#ended);
    return this.#take(this.#received.length);
  }

  async #readChunks(): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (;;) {
      const size = Number.parseInt((await this.#readUntil("\r\n")).toString("latin1"), 16);
      if (Number.isNaN(size)) throw new Error("not a chunk size");
      if (size > 0) parts.push(await this.#readExactly(size));
      await this.#readUntil("\r\n");
      if (size === 0) return Buffer.concat(parts);
    }
  }

  async #readUntil(mark: string): Promise<Buffer> {
    await this.#wait(() => this.#received.includes(mark, 0, "latin1") || this.#ended);
    const at = this.#received.indexOf(mark, 0, "latin1");
    if (at < 0)
      throw new Error(
        `the connection ended after ${JSON.stringify(this.#received.toString("latin1").slice(0, 200))}`,
      );
    return this.#take(at + mark.length);
  }

  async #readExactly(length: number): Promise<Buffer> {
    await this.#wait(() => this.#received.length >= length || this.#ended);
    if (this.#received.length < length)
      throw new Error(`the connection ended ${length - this.#received.length} bytes too early`);
    return this.#take(length);
  }

  #take(length: number): Buffer {
    const taken = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return taken;
  }

  async #wait(condition: () => boolean): Promise<void> {
    const deadline = performance.now() + TIMEOUT_MS;
    while (!condition()) {
      if (performance.now() > deadline) throw new Error(`no answer within ${TIMEOUT_MS / 1000} s`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
