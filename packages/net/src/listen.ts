// Sockets for programs: `listen` and `connect` with promises, the same source on Node and in an image.
//
// Contract: a handler gets a Connection; when its promise settles the connection is closed, when it rejects
// the connection is reset and the error logged. Where the bytes go is decided once, at start, by whoever
// starts the program: stack-sockets.ts over our own stack, node-sockets.ts over Node's.

/** A byte stream to a peer. */
export interface Connection {
  /** Dotted decimal. */
  readonly remoteAddress: string;
  readonly remotePort: number;
  /** The next piece of data, null after the peer's end. Rejects if the connection breaks. One reader at a time. */
  read(): Promise<Uint8Array | null>;
  /** Resolves when all bytes are taken over. Rejects if the connection breaks. One writer at a time. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends the sending side after what was written. */
  close(): void;
  /** Resets the connection. */
  abort(): void;
}

/** The peer or the network ended a connection in mid-stream. */
export class ConnectionError extends Error {
  override readonly name: string = "ConnectionError";
}

/** Where sockets come from. */
export interface SocketProvider {
  /** Listens on a port; throws if it cannot. */
  listen(port: number, onConnection: (connection: Connection) => void): void;
  connect(address: string, port: number): Promise<Connection>;
}

let provider: SocketProvider | null = null;

/** Sets where `listen` and `connect` get their sockets; called once by the starter of the program. */
export function setSocketProvider(newProvider: SocketProvider): void {
  provider = newProvider;
}

function currentProvider(): SocketProvider {
  if (provider === null) throw new Error("Cannot use the network: this program was started without one");
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
