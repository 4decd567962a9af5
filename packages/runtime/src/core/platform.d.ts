// The platform contract (docs/compiler.md): `tessera:platform` resolves to the platform of the target.
// Every packages/platform/src/<target>/platform.ts exports exactly these.
declare module "tessera:platform" {
  /** Prepares console, clock and memory. `boot` is what the entry code received. */
  export function initialise(boot: number): void;
  /** The heap may use `memoryStart() ..< memoryEnd()`; all of it is zero. */
  export function memoryStart(): number;
  export function memoryEnd(): number;
  /** Writes bytes to stream 1 (output) or 2 (errors). */
  export function consoleWrite(address: number, length: number, stream: number): void;
  /** Nanoseconds since some fixed moment; never goes back. */
  export function monotonicNs(): number;
  /** Milliseconds since 1970-01-01, UTC. */
  export function wallMs(): number;
  /** Fills memory with bytes that cannot be predicted. */
  export function fillRandom(address: number, length: number): void;
  /** Sleeps until the deadline (monotonic; Infinity for none) or until a device is ready. */
  export function wait(deadlineNs: number): void;
  export function exit(code: number): never;
}
