// Sockets of listen.ts over Node's own: for the target `node`. Never part of an image.

import { createConnection, createServer, type Socket } from "node:net";
import { type Connection, ConnectionError, type SocketProvider, setSocketProvider } from "./listen.ts";

/** Makes `listen` and `connect` use Node's sockets; call it before the program is imported. */
export function installNodeSockets(): void {
  setSocketProvider(new NodeSockets());
}

export class NodeSockets implements SocketProvider {
  listen(port: number, onConnection: (connection: Connection) => void): void {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      socket.setNoDelay(true);
      onConnection(new NodeConnection(socket));
    });
    server.listen(port);
  }

  connect(address: string, port: number): Promise<Connection> {
    return new Promise<Connection>((resolve, reject) => {
      const socket = createConnection({ host: address, port, allowHalfOpen: true });
      const onError = (error: Error): void => reject(new ConnectionError(error.message));
      socket.once("error", onError);
      socket.once("connect", () => {
        socket.off("error", onError);
        socket.setNoDelay(true);
        resolve(new NodeConnection(socket));
      });
    });
  }
}

class NodeConnection implements Connection {
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly #socket: Socket;
  #failure: string = "";
  #hasEnded: boolean = false;
  #wake: (() => void) | null = null;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.remoteAddress = (socket.remoteAddress ?? "").replace("::ffff:", "");
    this.remotePort = socket.remotePort ?? 0;
    socket.on("readable", () => this.#notify());
    socket.on("end", () => {
      this.#hasEnded = true;
      this.#notify();
    });
    socket.on("error", (error) => {
      this.#failure = error.message;
      this.#notify();
    });
    socket.on("close", () => {
      if (this.#failure === "") this.#failure = "the connection is over: closed";
      this.#notify();
    });
  }

  async read(): Promise<Uint8Array | null> {
    for (;;) {
      const chunk: unknown = this.#socket.read();
      if (chunk instanceof Uint8Array) return new Uint8Array(chunk);
      if (this.#hasEnded) return null;
      if (this.#failure !== "") throw new ConnectionError(this.#failure);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.#socket.write(bytes, (error) => {
        if (error) reject(new ConnectionError(error.message));
        else resolve();
      });
    });
  }

  close(): void {
    this.#socket.end();
  }

  abort(): void {
    this.#socket.resetAndDestroy();
  }

  #notify(): void {
    const wake = this.#wake;
    this.#wake = null;
    if (wake !== null) wake();
  }
}
