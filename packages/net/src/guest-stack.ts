// The network stack of an image: over the platform's first device, driven by the runtime's event loop.
//
// Contract: made when it is first asked for, so that a program without sockets has no stack. The words
// `--ip=A.B.C.D/N` and `--gateway=A.B.C.D` of the command line give a static address; without them it asks DHCP.

import {
  commandLine,
  devices,
  fillRandom,
  memoryEnd,
  memoryStart,
  monotonicNs,
  wallMs,
} from "tessera:platform";
import { bytesAddress } from "@tessera/machine/cell";
import type { Clock, RandomSource } from "@tessera/os/device";
import { Random } from "@tessera/os/random";
import { type Poller, registerPoller } from "@tessera/runtime/core/event-loop";
import { parseIpv4, parseIpv4Network } from "./address.ts";
import { NetworkConfig, NetworkStack } from "./stack.ts";

/** Share of the memory that packets and streams may take, and its bounds. */
const BUFFER_SHARE = 8;
const LEAST_BUFFER_BYTES = 256 * 1024;
const MOST_BUFFER_BYTES = 16 * 1024 * 1024;

class PlatformClock implements Clock {
  nowNs(): number {
    return monotonicNs();
  }

  wallMs(): number {
    return wallMs();
  }
}

class PlatformRandom implements RandomSource {
  fill(bytes: Uint8Array): void {
    // SAFETY: the address and length are those of the array, and the platform keeps neither.
    fillRandom(bytesAddress(bytes), bytes.length);
  }
}

/** Lets the runtime's event loop drive a stack. */
class StackPoller implements Poller {
  readonly #stack: NetworkStack;

  constructor(stack: NetworkStack) {
    this.#stack = stack;
  }

  poll(): boolean {
    return this.#stack.poll();
  }

  /** Asked before the loop sleeps: what microtasks have written since the poll leaves now. */
  deadlineNs(): number {
    this.#stack.flush();
    return this.#stack.nextDeadlineNs();
  }

  keepsAlive(): boolean {
    return this.#stack.keepsAlive();
  }
}

let stack: NetworkStack | null = null;

/** The image's stack; throws an Error that says what is missing or wrong if there can be none. */
export function guestStack(): NetworkStack {
  if (stack !== null) return stack;
  const device = devices()[0];
  if (device === undefined) {
    throw new Error("Cannot use the network: the image was started without a network device");
  }
  const config = configure();
  stack = new NetworkStack(device, new PlatformClock(), new Random(new PlatformRandom()), config);
  registerPoller(new StackPoller(stack));
  return stack;
}

/** The value of the word `--name=value` that the image was started with, or null. */
export function guestArgument(name: string): string | null {
  const prefix = "--" + name + "=";
  for (const word of commandLine().split(" ")) {
    if (word.startsWith(prefix)) return word.slice(prefix.length);
  }
  return null;
}

function configure(): NetworkConfig {
  const config = new NetworkConfig();
  const share = Math.floor((memoryEnd() - memoryStart()) / BUFFER_SHARE);
  config.bufferBudgetBytes = Math.max(LEAST_BUFFER_BYTES, Math.min(MOST_BUFFER_BYTES, share));
  const network = guestArgument("ip");
  if (network !== null) {
    const parsed = parseIpv4Network(network);
    config.address = parsed.address;
    config.prefixLength = parsed.prefixLength;
  }
  const gateway = guestArgument("gateway");
  if (gateway !== null) config.gateway = parseIpv4(gateway);
  return config;
}
