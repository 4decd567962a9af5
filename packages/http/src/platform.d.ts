// What the network (net/guest-stack.ts) needs of the platform beyond the contract of the runtime.
declare module "tessera:platform" {
  import type { NetworkDevice } from "@tessera/os/device";

  /** The attached network devices. */
  export function devices(): NetworkDevice[];
  /** The words that the image was started with, joined by blanks. */
  export function commandLine(): string;
}
