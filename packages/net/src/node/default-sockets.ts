// On Node a program has no sockets until its starter gives it some: see node-sockets.ts.

import type { SocketProvider } from "../sockets.ts";

/** Throws an Error that says what is missing. */
export function defaultSockets(): SocketProvider {
  throw new Error("Cannot use the network: call installNodeSockets() of @tessera/net/node-sockets first");
}
