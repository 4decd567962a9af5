// Connections that wait for their turn to send.
//
// Contract: filling and emptying again and again allocates nothing: the array keeps its length, and `count`
// says how much of it is in use.

import type { i32 } from "@tessera/machine/integer";
import type { TcpConnection } from "./connection.ts";

export class ConnectionList {
  readonly #places: (TcpConnection | null)[] = [];
  #count: i32 = 0;

  get count(): i32 {
    return this.#count;
  }

  add(connection: TcpConnection): void {
    if (this.#count < this.#places.length) this.#places[this.#count] = connection;
    else this.#places.push(connection);
    this.#count = (this.#count + 1) | 0;
  }

  /** The connection at a place below `count`, which is then empty: a closed one must not stay alive here. */
  take(index: i32): TcpConnection {
    const connection = this.#places[index]!;
    this.#places[index] = null;
    return connection;
  }

  /** For a list whose places were all taken. */
  clear(): void {
    this.#count = 0;
  }
}
