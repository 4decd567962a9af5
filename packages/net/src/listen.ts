// Sockets for programs: `listen` and `connect` with promises, the same source on Node and in an image.
//
// Contract: a handler gets a Connection; when its promise settles the connection is closed, when it rejects
// the connection is reset and the error logged. In an image the bytes go through the image's own stack. On
// Node whoever starts the program says where they go (node-sockets.ts: through Node's sockets).

import { defaultSockets } from "@tessera/net/default-sockets";
import { type Connection, ConnectionError, type SocketProvider } from "./sockets.ts";

export { type Connection, ConnectionError, type SocketProvider } from "./sockets.ts";

let provider: SocketProvider | null = null;

/** Sets where `listen` and `connect` get their sockets, instead of the default. */
export function setSocketProvider(newProvider: SocketProvider): void {
  provider = newProvider;
}

function currentProvider(): SocketProvider {
  if (provider === null) provider = defaultSockets();
  return provider;
}

/** Serves connections to a TCP port, each by its own call of `handler`. Throws if the port cannot be had. */
export function listen(port: number, handler: (connection: Connection) => Promise<void>): void {
  currentProvider().listen(port, (connection) => {
    serveConnection(connection, handler);
  });
}

/** Opens a connection to an IPv4 address. */
export function connect(address: string, port: number): Promise<Connection> {
  return currentProvider().connect(address, port);
}

async function serveConnection(
  connection: Connection,
  handler: (connection: Connection) => Promise<void>,
): Promise<void> {
  try {
    await handler(connection);
    connection.close();
  } catch (error) {
    // A peer that goes away is its own business; every other error is the program's.
    if (!(error instanceof ConnectionError)) {
      console.log("connection handler failed: " + (error instanceof Error ? error.message : String(error)));
    }
    connection.abort();
  }
}
