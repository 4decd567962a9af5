// TAP devices of Linux.
//
// Contract: the TAP must exist (the monitor creates no host devices) and must be free. The descriptor does not
// block. Source: Linux Documentation/networking/tuntap.rst, netdevice(7).

import { readU16, readU32, writeU16 } from "@tessera/abi/bytes";
import { bytesAddress } from "@tessera/machine/cell";
import { closeFile, O_CLOEXEC, O_NONBLOCK, O_RDWR, openFile } from "../linux/files.ts";
import {
  call,
  EACCES,
  EBUSY,
  ENODEV,
  EPERM,
  errorText,
  KernelError,
  SYS_IOCTL,
  SYS_SOCKET,
  tryCall,
} from "../linux/kernel.ts";
import { UsageError } from "../usage-error.ts";

const TUNSETIFF = 0x400454ca;
const SIOCGIFFLAGS = 0x8913;
const SIOCGIFMTU = 0x8921;
const IFF_TAP = 0x0002;
const IFF_NO_PI = 0x1000;
const IFF_UP = 1;
const AF_INET = 2;
const SOCK_DGRAM = 2;
const REQUEST_BYTES = 40;
const REQUEST_VALUE = 16;

/** An open TAP. */
export class Tap {
  readonly descriptor: number;
  readonly mtu: number;

  constructor(descriptor: number, mtu: number) {
    this.descriptor = descriptor;
    this.mtu = mtu;
  }
}

/** Attaches to the existing TAP `name`. */
export function openTap(name: string): Tap {
  const socket = call("Cannot create a socket", SYS_SOCKET, AF_INET, SOCK_DGRAM, 0, 0, 0, 0);
  const create = "create it with: ip tuntap add " + name + " mode tap && ip link set " + name + " up";
  const request = requestFor(name);
  const found = tryCall(SYS_IOCTL, socket, SIOCGIFMTU, bytesAddress(request));
  if (found === -ENODEV) throw new UsageError("TAP " + name + " does not exist", create);
  if (found < 0) throw new KernelError("Cannot ask for the MTU of " + name, -found);
  const mtu = readU32(request, REQUEST_VALUE, "MTU");
  const flagsRequest = requestFor(name);
  tryCall(SYS_IOCTL, socket, SIOCGIFFLAGS, bytesAddress(flagsRequest));
  closeFile(socket);
  if ((readU16(flagsRequest, REQUEST_VALUE, "flags") & IFF_UP) === 0) {
    throw new UsageError("TAP " + name + " is down", "bring it up with: ip link set " + name + " up");
  }
  const descriptor = openFile("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  const attach = requestFor(name);
  writeU16(attach, REQUEST_VALUE, IFF_TAP | IFF_NO_PI);
  const attached = tryCall(SYS_IOCTL, descriptor, TUNSETIFF, bytesAddress(attach));
  if (attached === -EBUSY)
    throw new UsageError("TAP " + name + " is in use", "stop the other program or take another TAP");
  if (attached === -EPERM || attached === -EACCES) {
    throw new UsageError("TAP " + name + " belongs to another user", create + ", or use --net=user");
  }
  if (attached < 0) {
    throw new UsageError("Cannot attach to " + name + ": " + errorText(-attached), "is it a TAP? " + create);
  }
  return new Tap(descriptor, mtu);
}

/** struct ifreq with the interface's name. */
function requestFor(name: string): Uint8Array {
  const request = new Uint8Array(REQUEST_BYTES);
  for (let i = 0; i < name.length && i < 15; i++) request[i] = name.charCodeAt(i) & 0x7f;
  return request;
}
