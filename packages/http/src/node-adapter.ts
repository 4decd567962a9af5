// Runs a fetch service on Node: the same connections, parser and serializer as in an image, over Node's sockets,
// while the service sees Node's own Request and Response.
//
// Contract: `runOnNode` resolves when the server listens and rejects with a ListenError if it cannot. Bodies and
// heads are those that an image would send, byte for byte.
import { createServer, type Server, type Socket } from "node:net";
import type { Application } from "./application.ts";
import type { HttpConnection } from "./connection.ts";
import { HttpLimits } from "./limits.ts";
import type { RequestHead } from "./request-head.ts";
import { Response as OwnResponse } from "./response.ts";
import { HttpServer } from "./server.ts";
import type { Transport, TransportOwner } from "./transport.ts";

/** A service as Node's types see it: the default export of its main module. */
export interface NodeFetchService {
  fetch(request: Request): Response | Promise<Response>;
}

/** Where to listen (port 0 takes any free one; default host: all addresses) and what to allow. */
export interface NodeServerOptions {
  readonly port: number;
  readonly host?: string;
  readonly limits?: HttpLimits;
  readonly log?: (line: string) => void;
}

/** Why the server cannot listen, with the mend. */
export class ListenError extends Error {
  override readonly name: string = "ListenError";
}

/** A server that listens. */
export class NodeHttpServer {
  readonly port: number;
  readonly #server: Server;
  readonly #http: HttpServer;
  readonly #ticker: NodeJS.Timeout;

  constructor(server: Server, http: HttpServer, ticker: NodeJS.Timeout) {
    const address = server.address();
    this.port = address !== null && typeof address === "object" ? address.port : 0;
    this.#server = server;
    this.#http = http;
    this.#ticker = ticker;
  }

  /** Takes no more connections, ends those that there are and resolves when they are gone. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#http.shutDown();
    await closed;
    clearInterval(this.#ticker);
  }
}

/** Serves a fetch service on a port of this machine. */
export function runOnNode(service: NodeFetchService, options: NodeServerOptions): Promise<NodeHttpServer> {
  return listenOnNode(new NodeApplication(service), options);
}

/** Serves any application on a port of this machine. */
export async function listenOnNode(
  application: Application,
  options: NodeServerOptions,
): Promise<NodeHttpServer> {
  const log = options.log ?? ((line: string): void => console.error(line));
  const http = new HttpServer(application, () => Date.now(), log, options.limits ?? new HttpLimits());
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    const transport = new NodeTransport(socket);
    transport.attach(http.accept(transport));
  });
  await listen(server, options);
  const ticker = setInterval(() => http.tick(), 1000);
  return new NodeHttpServer(server, http, ticker);
}

function listen(server: Server, options: NodeServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new ListenError(explain(error, options.port))),
    );
    server.listen({ port: options.port, host: options.host }, () => resolve());
  });
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `Cannot listen on port ${port}: it is in use; stop the other program or choose another port`;
  }
  if (error.code === "EACCES") {
    return `Cannot listen on port ${port}: not permitted; choose a port from 1024 on`;
  }
  return `Cannot listen on port ${port}: ${error.message}`;
}

/** Makes Node's Request of a request and sends Node's Response. */
class NodeApplication implements Application {
  readonly #service: NodeFetchService;

  constructor(service: NodeFetchService) {
    this.#service = service;
  }

  handle(connection: HttpConnection, head: RequestHead, body: Uint8Array | null): void {
    void this.#answer(connection, head, body);
  }

  async #answer(connection: HttpConnection, head: RequestHead, body: Uint8Array | null): Promise<void> {
    let response: OwnResponse;
    try {
      const headers = [...head.headers()];
      // An exact buffer of its own: Node hands out the whole buffer behind a view.
      const request = new Request(head.url(), {
        method: head.method,
        headers,
        body: body as Uint8Array<ArrayBuffer> | null,
      });
      const result = await this.#service.fetch(request);
      if (!(result instanceof Response)) throw new TypeError("the handler did not return a Response");
      response = await toOwnResponse(result);
    } catch (error) {
      connection.failHandler(head, error);
      return;
    }
    connection.respond(response);
  }
}

async function toOwnResponse(response: Response): Promise<OwnResponse> {
  if (response.bodyUsed) throw new TypeError("Response body object should not be disturbed or locked");
  const hasBody = response.body !== null;
  const bytes = hasBody ? new Uint8Array(await response.arrayBuffer()) : null;
  const own = new OwnResponse(null, {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
  });
  own.adoptBytes(bytes);
  return own;
}

/** A Node socket as a Transport. */
class NodeTransport implements Transport {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  attach(owner: TransportOwner): void {
    const socket = this.#socket;
    // Not the Buffer itself: its `slice` does not copy.
    socket.on("data", (chunk: Buffer) =>
      owner.onData(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length), 0, chunk.length),
    );
    socket.on("end", () => owner.onEnd());
    socket.on("drain", () => owner.onWritable());
    socket.on("close", () => owner.onClose());
    // "close" follows, and there is nobody to tell.
    socket.on("error", () => {});
  }

  write(bytes: Uint8Array, offset: number, length: number): number {
    if (!this.#socket.writable || this.#socket.writableNeedDrain) return 0;
    this.#socket.write(bytes.slice(offset, offset + length));
    return length;
  }

  close(): void {
    this.#socket.end();
  }

  abort(): void {
    this.#socket.resetAndDestroy();
  }

  pauseReading(): void {
    this.#socket.pause();
  }

  resumeReading(): void {
    this.#socket.resume();
  }
}
