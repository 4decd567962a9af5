// Values of options, from text to typed: port forwards, sizes of memory, addresses. Each parser throws a
// UsageError that shows the value, what is wrong with it and a right example.
import { UsageError } from "./usage-error.ts";

/** A TCP port of the host whose connections reach a port of the guest. */
export interface PortForward {
  readonly hostPort: number;
  readonly guestPort: number;
}

/** An IPv4 address with the length of its network's prefix. */
export interface AddressWithPrefix {
  readonly address: string;
  readonly prefixLength: number;
}

const FORWARD_EXAMPLE =
  "write HOST:GUEST, for example -p 8080:80 (or -p 8080 for the same port on both sides)";

/** Parses `HOST:GUEST` or `PORT`; ports are 1 to 65535. */
export function parseForward(text: string): PortForward {
  const parts = text.split(":");
  if (parts.length > 2 || parts.some((part) => !/^[0-9]+$/.test(part))) {
    throw new UsageError(`Cannot parse -p ${text}: not of the form HOST:GUEST`, FORWARD_EXAMPLE);
  }
  const [hostPort, guestPort = hostPort] = parts.map(Number);
  for (const port of [hostPort!, guestPort!]) {
    if (port < 1 || port > 65535) {
      throw new UsageError(
        `Cannot parse -p ${text}: port ${port} is not between 1 and 65535`,
        FORWARD_EXAMPLE,
      );
    }
  }
  return { hostPort: hostPort!, guestPort: guestPort! };
}

export type OptimizeLevel = 0 | 1 | 2;

/** Parses the value of --optimize. */
export function parseOptimize(text: string): OptimizeLevel {
  if (text === "0" || text === "1" || text === "2") return Number(text) as OptimizeLevel;
  throw new UsageError(`Cannot use --optimize ${text}`, "valid: 0 (fastest build), 1, 2 (fastest program)");
}

/** Parses a whole number of `option` from `least` to `most`. */
export function parseWhole(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || value < least || value > most) {
    throw new UsageError(`Cannot use ${option} ${text}`, `write a whole number from ${least} to ${most}`);
  }
  return value;
}

const UNITS: Readonly<Record<string, number>> = { "": 2 ** 20, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };
const MEMORY_EXAMPLE = "write a number of MiB or one with K, M or G, for example -m 16M";
export const MEMORY_LIMIT_BYTES = 64 * 2 ** 30;

/** Parses a size of memory to bytes; a plain number counts MiB. The result is a multiple of 4 KiB. */
export function parseMemory(text: string): number {
  const match = /^([0-9]+(?:\.[0-9]+)?)(?:([KMG])(?:i?B)?)?$/i.exec(text);
  if (!match) throw new UsageError(`Cannot parse -m ${text}: not a size`, MEMORY_EXAMPLE);
  const bytes = Number(match[1]) * UNITS[(match[2] ?? "").toUpperCase()]!;
  if (bytes < 4096 || bytes > MEMORY_LIMIT_BYTES) {
    throw new UsageError(`Cannot use -m ${text}: memory must be between 4K and 64G`, MEMORY_EXAMPLE);
  }
  if (bytes % 4096 !== 0) {
    throw new UsageError(`Cannot use -m ${text}: not a multiple of the page size, 4K`, MEMORY_EXAMPLE);
  }
  return bytes;
}

/** Shows a number of bytes with the largest unit that keeps it readable: `15.9 KiB`, `16 MiB`. */
export function showBytes(bytes: number): string {
  const units = ["B", "KiB", "MiB", "GiB"];
  let unit = 0;
  let value = bytes;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${Number.isInteger(value) ? value : value.toFixed(1)} ${units[unit]}`;
}

/** Shows a duration given in milliseconds: `0.42 ms`, `37 ms`, `2.1 s`. */
export function showMilliseconds(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds < 10 ? `${milliseconds.toFixed(2)} ms` : `${Math.round(milliseconds)} ms`;
}

function isAddress(text: string): boolean {
  const parts = text.split(".");
  return (
    parts.length === 4 && parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** Parses an IPv4 address in dotted form. `option` names it in the error. */
export function parseAddress(text: string, option: string): string {
  if (!isAddress(text)) {
    throw new UsageError(
      `Cannot parse ${option} ${text}: not an IPv4 address`,
      `write four numbers from 0 to 255, for example ${option} 10.0.0.1`,
    );
  }
  return text;
}

/** Parses `ADDRESS/PREFIX`, for example 10.0.0.2/24. */
export function parseAddressWithPrefix(text: string): AddressWithPrefix {
  const [address, prefix, ...rest] = text.split("/");
  const valid = isAddress(address!) && prefix !== undefined && /^[0-9]+$/.test(prefix) && rest.length === 0;
  if (!valid || Number(prefix) > 30) {
    throw new UsageError(
      `Cannot parse --ip ${text}: not an address with a prefix from 0 to 30`,
      "write ADDRESS/PREFIX, for example --ip 10.0.0.2/24, or leave it out to use DHCP",
    );
  }
  return { address: address!, prefixLength: Number(prefix) };
}
