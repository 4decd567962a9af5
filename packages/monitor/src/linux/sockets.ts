// Host sockets for user-mode networking: IPv4, non-blocking.
//
// Contract: addresses are int32 as in packages/net. Functions whose names begin with `try` return a negative
// error number where others throw KernelError.

import { readU32, writeU16, writeU32 } from "@tessera/abi/bytes";
import { bytesAddress } from "@tessera/machine/cell";
import { syscall } from "@tessera/machine/syscall";
import {
  call,
  SYS_ACCEPT4,
  SYS_BIND,
  SYS_CONNECT,
  SYS_GETSOCKOPT,
  SYS_LISTEN,
  SYS_READ,
  SYS_RECVFROM,
  SYS_SENDTO,
  SYS_SETSOCKOPT,
  SYS_SHUTDOWN,
  SYS_SOCKET,
  SYS_SOCKETPAIR,
  SYS_WRITE,
  tryCall,
} from "./kernel.ts";

const AF_UNIX = 1;
const AF_INET = 2;
const SOCK_STREAM = 1;
const SOCK_DGRAM = 2;
const SOCK_SEQPACKET = 5;
const NONBLOCK_CLOEXEC = 0x80800;
const SOL_SOCKET = 1;
const SO_REUSEADDR = 2;
const SO_ERROR = 4;
const SO_SNDBUF = 7;
const SO_RCVBUF = 8;
const SO_LINGER = 13;
const IPPROTO_TCP = 6;
const TCP_NODELAY = 1;
const SHUT_WR = 1;
const MSG_NOSIGNAL = 0x4000;
const SOCKET_BACKLOG = 512;
const ADDRESS_BYTES = 16;

/** Two connected sockets that carry whole frames; both ends do not block. Returns [first, second]. */
export function createFramePair(bufferBytes: number): number[] {
  const pair = new Uint8Array(8);
  const type = SOCK_SEQPACKET | NONBLOCK_CLOEXEC;
  call("Cannot create a socket pair", SYS_SOCKETPAIR, AF_UNIX, type, 0, bytesAddress(pair), 0, 0);
  const first = readU32(pair, 0, "descriptor");
  const second = readU32(pair, 4, "descriptor");
  setOption(first, SOL_SOCKET, SO_SNDBUF, bufferBytes);
  setOption(second, SOL_SOCKET, SO_SNDBUF, bufferBytes);
  setOption(first, SOL_SOCKET, SO_RCVBUF, bufferBytes);
  setOption(second, SOL_SOCKET, SO_RCVBUF, bufferBytes);
  return [first, second];
}

/** A TCP socket that listens on all addresses of the host. */
export function listenTcp(port: number): number {
  const what = "Cannot listen on host port " + port;
  const socket = call(what, SYS_SOCKET, AF_INET, SOCK_STREAM | NONBLOCK_CLOEXEC, 0, 0, 0, 0);
  setOption(socket, SOL_SOCKET, SO_REUSEADDR, 1);
  const address = socketAddress(0, port);
  call(what, SYS_BIND, socket, bytesAddress(address), ADDRESS_BYTES, 0, 0, 0);
  call(what, SYS_LISTEN, socket, SOCKET_BACKLOG, 0, 0, 0, 0);
  return socket;
}

/** The next connection of a listening socket, or a negative error number. */
export function tryAccept(listener: number): number {
  // SAFETY: no address is asked for.
  const socket = syscall(SYS_ACCEPT4, listener, 0, 0, NONBLOCK_CLOEXEC, 0, 0);
  if (socket >= 0) setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
  return socket;
}

/** A TCP socket whose connection is being made, or a negative error number. */
export function tryConnectTcp(address: number, port: number): number {
  const socket = tryCall(SYS_SOCKET, AF_INET, SOCK_STREAM | NONBLOCK_CLOEXEC, 0);
  if (socket < 0) return socket;
  setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
  const target = socketAddress(address, port);
  tryCall(SYS_CONNECT, socket, bytesAddress(target), ADDRESS_BYTES);
  return socket;
}

/** The error with which a connection attempt ended, 0 for success. */
export function connectionError(socket: number): number {
  const value = new Uint8Array(4);
  const length = new Uint8Array(4);
  writeU32(length, 0, 4);
  // SAFETY: both buffers live during the call.
  syscall(SYS_GETSOCKOPT, socket, SOL_SOCKET, SO_ERROR, bytesAddress(value), bytesAddress(length), 0);
  return readU32(value, 0, "socket error");
}

/** A UDP socket on any port, or a negative error number. */
export function tryCreateUdp(): number {
  return tryCall(SYS_SOCKET, AF_INET, SOCK_DGRAM | NONBLOCK_CLOEXEC, 0);
}

export function trySendTo(
  socket: number,
  address: number,
  port: number,
  bytes: Uint8Array,
  offset: number,
  length: number,
): number {
  const target = socketAddress(address, port);
  const from = bytesAddress(bytes) + offset;
  // SAFETY: offset and length lie inside `bytes` (lent by the network stack).
  return syscall(SYS_SENDTO, socket, from, length, MSG_NOSIGNAL, bytesAddress(target), ADDRESS_BYTES);
}

/** A received datagram's sender. */
export class Sender {
  readonly bytes: Uint8Array = new Uint8Array(ADDRESS_BYTES);
  readonly length: Uint8Array = new Uint8Array(4);

  get address(): number {
    const bytes = this.bytes;
    return (bytes[4]! << 24) | (bytes[5]! << 16) | (bytes[6]! << 8) | bytes[7]!;
  }

  get port(): number {
    return (this.bytes[2]! << 8) | this.bytes[3]!;
  }
}

/** Receives one datagram; its length or a negative error number. */
export function tryReceiveFrom(socket: number, into: Uint8Array, sender: Sender): number {
  writeU32(sender.length, 0, ADDRESS_BYTES);
  // SAFETY: the buffers live during the call.
  return syscall(
    SYS_RECVFROM,
    socket,
    bytesAddress(into),
    into.length,
    0,
    bytesAddress(sender.bytes),
    bytesAddress(sender.length),
  );
}

/** Writes to a stream socket; the count or a negative error number. Never raises SIGPIPE. */
export function tryWrite(socket: number, bytes: Uint8Array, offset: number, length: number): number {
  const from = bytesAddress(bytes) + offset;
  // SAFETY: offset and length lie inside `bytes`.
  return syscall(SYS_SENDTO, socket, from, length, MSG_NOSIGNAL, 0, 0);
}

/** Reads from any descriptor; the count, 0 at the end, or a negative error number. */
export function tryRead(descriptor: number, into: Uint8Array, length: number): number {
  return tryCall(SYS_READ, descriptor, bytesAddress(into), length);
}

/** Writes a whole frame to a frame socket. */
export function tryWriteFrame(descriptor: number, frame: Uint8Array, length: number): number {
  return tryCall(SYS_WRITE, descriptor, bytesAddress(frame), length);
}

/** Ends the sending side of a TCP socket. */
export function shutdownWriting(socket: number): void {
  tryCall(SYS_SHUTDOWN, socket, SHUT_WR, 0);
}

/** Makes the following close send a reset. */
export function resetOnClose(socket: number): void {
  const linger = new Uint8Array(8);
  writeU32(linger, 0, 1);
  // SAFETY: struct linger of 8 bytes.
  syscall(SYS_SETSOCKOPT, socket, SOL_SOCKET, SO_LINGER, bytesAddress(linger), 8, 0);
}

function setOption(socket: number, level: number, name: number, value: number): void {
  const bytes = new Uint8Array(4);
  writeU32(bytes, 0, value);
  // SAFETY: an int. Failure of an option costs speed only.
  syscall(SYS_SETSOCKOPT, socket, level, name, bytesAddress(bytes), 4, 0);
}

/** struct sockaddr_in. */
function socketAddress(address: number, port: number): Uint8Array {
  const out = new Uint8Array(ADDRESS_BYTES);
  writeU16(out, 0, AF_INET);
  out[2] = port >> 8;
  out[3] = port & 0xff;
  out[4] = (address >>> 24) & 0xff;
  out[5] = (address >>> 16) & 0xff;
  out[6] = (address >>> 8) & 0xff;
  out[7] = address & 0xff;
  return out;
}
