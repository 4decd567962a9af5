// A client that sends exact bytes over a TCP connection and reads HTTP/1.1 responses from it, so that pipelining,
// chunking and split packets are under the test's control.
import { connect, type Socket } from "node:net";

const RESPONSE_TIMEOUT_MS = 20_000;

export interface RawResponse {
  readonly statusLine: string;
  /** Field lines as [lower-case name, value] in the order of their arrival. */
  readonly fields: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

export class RawClient {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #ended = false;
  #failure: Error | null = null;
  #wake: () => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    socket.on("end", () => {
      this.#ended = true;
      this.#wake();
    });
    socket.on("error", (error) => {
      this.#failure = error;
      this.#wake();
    });
  }

  static open(host: string, port: number): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port }, () => {
        socket.off("error", reject);
        resolve(new RawClient(socket));
      });
      socket.once("error", reject);
    });
  }

  send(data: string | Uint8Array): void {
    this.#socket.write(typeof data === "string" ? Buffer.from(data, "latin1") : data);
  }

  /** Reads one response; `hasBody` is false for the answer to HEAD. Throws if none comes in time. */
  async read(hasBody: boolean = true): Promise<RawResponse> {
    let headEnd = this.#received.indexOf("\r\n\r\n");
    while (headEnd < 0) {
      await this.#more("a response head");
      headEnd = this.#received.indexOf("\r\n\r\n");
    }
    const lines = this.#received.toString("latin1", 0, headEnd).split("\r\n");
    this.#received = this.#received.subarray(headEnd + 4);
    const fields = lines.slice(1).map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
    const length = hasBody ? Number(fields.find(([name]) => name === "content-length")?.[1] ?? 0) : 0;
    while (this.#received.length < length) await this.#more(`a body of ${length} bytes`);
    const body = Buffer.from(this.#received.subarray(0, length));
    this.#received = this.#received.subarray(length);
    return { statusLine: lines[0]!, fields, body };
  }

  /** Waits for the server's end of the connection; returns what still came before it. */
  async readToEnd(): Promise<Buffer> {
    while (!this.#ended) await this.#more("the end of the connection");
    return this.#received;
  }

  close(): void {
    this.#socket.destroy();
  }

  async #more(what: string): Promise<void> {
    this.#throwFailure(what);
    if (this.#ended) throw new Error(`waiting for ${what}: the server closed the connection`);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`waiting for ${what}: nothing came in ${RESPONSE_TIMEOUT_MS} ms`)),
        RESPONSE_TIMEOUT_MS,
      );
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#throwFailure(what);
  }

  #throwFailure(what: string): void {
    if (this.#failure !== null) throw new Error(`waiting for ${what}: ${this.#failure.message}`);
  }
}
