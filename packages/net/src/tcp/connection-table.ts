// Which connection a segment belongs to: a hash table over the four addresses and ports.
//
// Contract: chained buckets through the connections themselves, so that nothing is allocated per entry. The
// hash is keyed: a peer cannot aim its connections at one bucket.

import type { i32 } from "@tessera/machine/integer";
import type { Ipv4Address } from "../address.ts";
import type { TcpConnection } from "./connection.ts";

const INITIAL_BUCKETS = 64;

export class ConnectionTable {
  #buckets: (TcpConnection | null)[] = emptyBuckets(INITIAL_BUCKETS);
  #mask: i32 = INITIAL_BUCKETS - 1;
  #size: i32 = 0;
  readonly #key0: i32;
  readonly #key1: i32;

  constructor(key0: i32, key1: i32) {
    this.#key0 = key0;
    this.#key1 = key1;
  }

  get size(): i32 {
    return this.#size;
  }

  find(
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
  ): TcpConnection | null {
    const hash = this.#hash(localAddress, localPort, remoteAddress, remotePort);
    let found: TcpConnection | null = this.#buckets[hash & this.#mask] ?? null;
    while (found !== null) {
      if (
        found.remotePort === remotePort &&
        found.remoteAddress === remoteAddress &&
        found.localPort === localPort &&
        found.localAddress === localAddress
      ) {
        return found;
      }
      found = found.nextInBucket;
    }
    return null;
  }

  /** Adds a connection that `find` does not find. */
  add(connection: TcpConnection): void {
    if (this.#size > this.#mask) this.#grow();
    this.#insert(connection);
    this.#size = (this.#size + 1) | 0;
  }

  remove(connection: TcpConnection): void {
    const index = this.#indexOf(connection);
    let previous: TcpConnection | null = null;
    let current: TcpConnection | null = this.#buckets[index] ?? null;
    while (current !== null) {
      if (current === connection) {
        if (previous === null) this.#buckets[index] = current.nextInBucket;
        else previous.nextInBucket = current.nextInBucket;
        current.nextInBucket = null;
        this.#size = (this.#size - 1) | 0;
        return;
      }
      previous = current;
      current = current.nextInBucket;
    }
  }

  /** All connections, in no particular order. */
  list(): TcpConnection[] {
    const all: TcpConnection[] = [];
    for (const head of this.#buckets) {
      let current = head;
      while (current !== null) {
        all.push(current);
        current = current.nextInBucket;
      }
    }
    return all;
  }

  #insert(connection: TcpConnection): void {
    const index = this.#indexOf(connection);
    connection.nextInBucket = this.#buckets[index] ?? null;
    this.#buckets[index] = connection;
  }

  #indexOf(c: TcpConnection): i32 {
    return this.#hash(c.localAddress, c.localPort, c.remoteAddress, c.remotePort) & this.#mask;
  }

  #grow(): void {
    const all = this.list();
    const buckets = (this.#mask + 1) << 1;
    this.#buckets = emptyBuckets(buckets);
    this.#mask = (buckets - 1) | 0;
    for (const connection of all) this.#insert(connection);
  }

  // Two multiply-xorshift rounds; keyed on both sides of the first one.
  #hash(localAddress: i32, localPort: i32, remoteAddress: i32, remotePort: i32): i32 {
    let h = remoteAddress ^ this.#key0;
    h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
    h = h ^ (remotePort << 16) ^ localPort ^ this.#key1;
    h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
    h = h ^ localAddress;
    h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
    return h ^ (h >>> 15);
  }
}

function emptyBuckets(count: i32): (TcpConnection | null)[] {
  const buckets: (TcpConnection | null)[] = [];
  for (let i = 0; i < count; i++) buckets.push(null);
  return buckets;
}
