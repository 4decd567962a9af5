// The network device of a Linux process: a TAP interface named by `--net=tap:NAME`, or a descriptor that whoever
// started the process opened, `--net=fd:N`.
//
// Contract: NetworkDevice of the library OS. The interface must exist or the user be allowed to make it; what is
// wrong is one line on standard error and exit code 2.

import { bytesAddress } from "@tessera/machine/cell";
import type { i32 } from "@tessera/machine/integer";
import { readText } from "../shared/text.ts";
import { option, parseDecimal } from "./arguments.ts";
import { control, exitGroup, getRandom, openFile, readFrom, writeTo } from "./system-calls.ts";

const READ_WRITE_NONBLOCKING = 0x802;
const TUNSETIFF = 0x400454ca;
/** IFF_TAP and IFF_NO_PI: whole Ethernet frames without a header. */
const TAP_FLAGS = 0x1002;
/** struct ifreq: the name, then the flags. */
const NAME_BYTES = 16;
const REQUEST_BYTES = 40;
const ETHERNET_MTU = 1500;
const WOULD_BLOCK = -11;
const NO_BUFFERS = -105;

let descriptor: i32 = -1;

/** The open device, or -1. */
export function networkDescriptor(): i32 {
  return descriptor;
}

/** A descriptor that carries one frame per read and write. */
export class TapDevice {
  readonly mac: Uint8Array;
  readonly mtu: number = ETHERNET_MTU;
  readonly #descriptor: i32;

  constructor(tap: i32) {
    this.#descriptor = tap;
    this.mac = new Uint8Array(6);
    // SAFETY: six bytes of our own array. The first byte says: locally administered, not a group.
    getRandom(bytesAddress(this.mac), 6);
    this.mac[0] = 0x02;
  }

  /** False if the queue is full; a frame that fails otherwise is lost, as on a wire. */
  send(frame: Uint8Array, length: number): boolean {
    const written = writeTo(this.#descriptor, bytesAddress(frame), length);
    return written !== WOULD_BLOCK && written !== NO_BUFFERS;
  }

  /** The next frame, 0 if none waits. */
  receive(into: Uint8Array): number {
    const length = readFrom(this.#descriptor, bytesAddress(into), into.length);
    return length > 0 ? length : 0;
  }
}

function stop(message: string): never {
  const text = new Uint8Array(message.length);
  for (let i = 0; i < message.length; i++) text[i] = message.charCodeAt(i);
  // SAFETY: our own array.
  writeTo(2, bytesAddress(text), text.length);
  exitGroup(2);
  throw new Error(message);
}

/** The devices that the options name: none or one. */
export function devices(): TapDevice[] {
  const wanted = option("net");
  if (wanted === 0) return [];
  const text = readText(wanted, 64);
  if (text.startsWith("fd:")) {
    // The launcher of packages/monitor opened it: a socket that carries whole frames.
    const given = parseDecimal(wanted + 3);
    if (given < 0) stop("error: --net=" + text + " names no descriptor\n  help: use --net=fd:NUMBER\n");
    descriptor = given | 0;
    return [new TapDevice(descriptor)];
  }
  if (!text.startsWith("tap:")) {
    stop("error: --net=" + text + " is not a network of this target\n  help: use --net=tap:NAME\n");
  }
  const name = text.slice(4);
  if (name.length === 0 || name.length >= NAME_BYTES) stop("error: a TAP name has 1 to 15 characters\n");
  const path = new Uint8Array(16);
  const tun = "/dev/net/tun";
  for (let i = 0; i < tun.length; i++) path[i] = tun.charCodeAt(i);
  // SAFETY: NUL-terminated, the array has zeros behind the text.
  const opened = openFile(bytesAddress(path), READ_WRITE_NONBLOCKING);
  if (opened < 0)
    stop("error: cannot open /dev/net/tun\n  help: load the tun module, or ask for access to it\n");
  const request = new Uint8Array(REQUEST_BYTES);
  for (let i = 0; i < name.length; i++) request[i] = name.charCodeAt(i);
  request[NAME_BYTES] = TAP_FLAGS & 0xff;
  request[NAME_BYTES + 1] = TAP_FLAGS >> 8;
  // SAFETY: a whole ifreq.
  if (control(opened | 0, TUNSETIFF, bytesAddress(request)) < 0) {
    stop(
      "error: cannot use the TAP interface " +
        name +
        "\n  help: ip tuntap add " +
        name +
        " mode tap user $USER\n",
    );
  }
  descriptor = opened | 0;
  return [new TapDevice(descriptor)];
}
