// What a socket is to a program, and where sockets come from: the types under listen.ts.

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
