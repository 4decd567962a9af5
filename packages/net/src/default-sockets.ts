// The sockets of an image that nobody gave others: those of its own stack. node/default-sockets.ts on Node.

import { guestStack } from "./guest-stack.ts";
import type { SocketProvider } from "./sockets.ts";
import { StackSockets } from "./stack-sockets.ts";

/** Sockets over the image's stack; throws an Error that says why there is none. */
export function defaultSockets(): SocketProvider {
  return new StackSockets(guestStack());
}
