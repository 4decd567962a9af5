// Initial sequence numbers (RFC 6528) and SYN cookies (RFC 4987 section 3.6).
//
// Contract: ISN = M + F(addresses, ports, secret), with M a clock of 4 µs and F SipHash-2-4, so that a new
// incarnation of a connection starts above the last one and nobody else can guess it. A cookie holds a time
// of 64 s steps (5 bits), an index into MSS_TABLE (3 bits) and a keyed hash over both, the addresses and the
// peer's sequence number (24 bits); it is good for 64 to 128 s.

import type { i32 } from "@tessera/machine/integer";
import type { Random } from "@tessera/os/random";
import type { Ipv4Address } from "../address.ts";
import { SipHash } from "../siphash.ts";

const MSS_TABLE = new Int32Array([216, 536, 892, 1200, 1360, 1440, 1460, 4312]);
const COOKIE_STEP_NS = 64e9;
const TICK_NS = 4000;

/** How long after the last cookie an acknowledgement may still bring one back. */
export const COOKIE_LIFE_NS = 2 * COOKIE_STEP_NS;

export class InitialSequence {
  readonly #hash: SipHash;

  constructor(random: Random) {
    const key = new Int32Array(4);
    for (let i = 0; i < 4; i++) key[i] = random.nextInt32();
    this.#hash = new SipHash(key);
  }

  /** ISN of a new connection. */
  next(
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
    nowNs: number,
  ): i32 {
    const hash = this.#hash;
    hash.start();
    hash.update(localAddress);
    hash.update(remoteAddress);
    hash.update((localPort << 16) | remotePort);
    return (hash.finish() + Math.floor(nowNs / TICK_NS)) | 0;
  }

  /** The cookie that answers a SYN with `sequence` and `mss`. */
  cookie(
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
    sequence: i32,
    mss: i32,
    nowNs: number,
  ): i32 {
    let index = 0;
    while (index < MSS_TABLE.length - 1 && MSS_TABLE[index + 1]! <= mss) index++;
    const head = ((Math.floor(nowNs / COOKIE_STEP_NS) & 31) << 3) | index;
    return (head << 24) | this.#tag(localAddress, localPort, remoteAddress, remotePort, sequence, head);
  }

  /** The MSS that a returned cookie holds, 0 if it is not one of ours or too old. */
  checkCookie(
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
    sequence: i32,
    cookie: i32,
    nowNs: number,
  ): i32 {
    const head = cookie >>> 24;
    const age = (Math.floor(nowNs / COOKIE_STEP_NS) - (head >>> 3)) & 31;
    if (age > 1) return 0;
    const tag = this.#tag(localAddress, localPort, remoteAddress, remotePort, sequence, head);
    return tag === (cookie & 0xffffff) ? MSS_TABLE[head & 7]! : 0;
  }

  #tag(
    localAddress: Ipv4Address,
    localPort: i32,
    remoteAddress: Ipv4Address,
    remotePort: i32,
    sequence: i32,
    head: i32,
  ): i32 {
    const hash = this.#hash;
    hash.start();
    hash.update(localAddress);
    hash.update(remoteAddress);
    hash.update((localPort << 16) | remotePort);
    hash.update(sequence);
    hash.update(head);
    return hash.finish() & 0xffffff;
  }
}
