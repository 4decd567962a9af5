// Joins the HTTP server to Tessera's TCP stack and to a clock that ticks while there are connections.
import type { TcpConnection, TcpHandler } from "@tessera/net/tcp/connection";
import type { TcpListener } from "@tessera/net/tcp/listener";
import type { HttpServer } from "./server.ts";
import { TcpTransport } from "./tcp-transport.ts";

/** What can listen on TCP ports: the network stack. */
export interface TcpListening {
  tcpListen(port: number, accept: (connection: TcpConnection) => TcpHandler | null): TcpListener;
}

/** Has the callback called once after so many milliseconds. */
export type StartTimeout = (callback: () => void, delayMs: number) => void;

const TICK_MS = 1000;

/** Lets the server look at its clock once a second, but only while somebody is connected. */
class Ticker {
  readonly #server: HttpServer;
  readonly #onTick: () => void;
  readonly #startTimeout: StartTimeout;
  #isArmed = false;

  constructor(server: HttpServer, startTimeout: StartTimeout) {
    this.#server = server;
    this.#startTimeout = startTimeout;
    this.#onTick = () => this.#tick();
  }

  arm(): void {
    if (this.#isArmed) return;
    this.#isArmed = true;
    this.#startTimeout(this.#onTick, TICK_MS);
  }

  #tick(): void {
    this.#isArmed = false;
    this.#server.tick();
    if (this.#server.connectionCount > 0) this.arm();
  }
}

/** Serves HTTP on a TCP port; throws if it is taken. Close the result to take no more connections. */
export function serveOnStack(
  server: HttpServer,
  stack: TcpListening,
  port: number,
  startTimeout: StartTimeout,
): TcpListener {
  const ticker = new Ticker(server, startTimeout);
  return stack.tcpListen(port, (connection) => {
    ticker.arm();
    return new TcpTransport(server, connection);
  });
}
