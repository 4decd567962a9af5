// The globals of a Tessera program beside TypeScript's ES2024 library: what Node and the web platform also have.
interface ImportMeta {
  readonly url: string;
  readonly filename: string;
  readonly dirname: string;
}
interface Console {
  log(...data: unknown[]): void;
  info(...data: unknown[]): void;
  debug(...data: unknown[]): void;
  warn(...data: unknown[]): void;
  error(...data: unknown[]): void;
  assert(condition?: unknown, ...data: unknown[]): void;
  group(...data: unknown[]): void;
  groupEnd(): void;
  count(label?: string): void;
  countReset(label?: string): void;
}
declare var console: Console;
interface TesseraTimeout {
  readonly __timeout?: never;
}
declare function setTimeout<A extends unknown[]>(
  callback: (...args: A) => void,
  milliseconds?: number,
  ...args: A
): TesseraTimeout;
declare function setInterval<A extends unknown[]>(
  callback: (...args: A) => void,
  milliseconds?: number,
  ...args: A
): TesseraTimeout;
declare function clearTimeout(timeout: TesseraTimeout | undefined): void;
declare function clearInterval(timeout: TesseraTimeout | undefined): void;
declare function queueMicrotask(callback: () => void): void;
interface Performance {
  now(): number;
}
declare var performance: Performance;
interface Crypto {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
}
declare var crypto: Crypto;
interface TextEncoder {
  readonly encoding: string;
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
declare var TextEncoder: { prototype: TextEncoder; new (): TextEncoder };
interface TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}
declare var TextDecoder: {
  prototype: TextDecoder;
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};
type Request = import("@tessera/http/request").Request;
declare var Request: typeof import("@tessera/http/request").Request;
type Response = import("@tessera/http/response").Response;
declare var Response: typeof import("@tessera/http/response").Response;
type Headers = import("@tessera/http/headers").Headers;
declare var Headers: typeof import("@tessera/http/headers").Headers;
type URL = import("@tessera/http/url").URL;
declare var URL: typeof import("@tessera/http/url").URL;
type URLSearchParams = import("@tessera/http/url").URLSearchParams;
declare var URLSearchParams: typeof import("@tessera/http/url").URLSearchParams;
