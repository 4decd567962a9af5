// The Linux kernel as the monitor sees it: system call numbers of x86-64, and errors with names.
//
// Contract: every call goes through `call`, which throws KernelError for a negative result; a caller that
// expects a certain error uses `tryCall` and looks at the result itself.

import type { usize } from "@tessera/machine/integer";
import { syscall } from "@tessera/machine/syscall";

export const SYS_READ = 0;
export const SYS_WRITE = 1;
export const SYS_OPEN = 2;
export const SYS_CLOSE = 3;
export const SYS_FSTAT = 5;
export const SYS_MMAP = 9;
export const SYS_MPROTECT = 10;
export const SYS_MUNMAP = 11;
export const SYS_RT_SIGACTION = 13;
export const SYS_IOCTL = 16;
export const SYS_SOCKET = 41;
export const SYS_CONNECT = 42;
export const SYS_SENDTO = 44;
export const SYS_RECVFROM = 45;
export const SYS_SHUTDOWN = 48;
export const SYS_BIND = 49;
export const SYS_LISTEN = 50;
export const SYS_GETSOCKNAME = 51;
export const SYS_SOCKETPAIR = 53;
export const SYS_SETSOCKOPT = 54;
export const SYS_GETSOCKOPT = 55;
export const SYS_FORK = 57;
export const SYS_FCNTL = 72;
export const SYS_SIGALTSTACK = 131;
export const SYS_PRCTL = 157;
export const SYS_ARCH_PRCTL = 158;
export const SYS_CLOCK_GETTIME = 228;
export const SYS_EXIT_GROUP = 231;
export const SYS_EPOLL_CTL = 233;
export const SYS_PPOLL = 271;
export const SYS_EPOLL_PWAIT = 281;
export const SYS_TIMERFD_CREATE = 283;
export const SYS_TIMERFD_SETTIME = 286;
export const SYS_ACCEPT4 = 288;
export const SYS_EPOLL_CREATE1 = 291;
export const SYS_SECCOMP = 317;
export const SYS_GETRANDOM = 318;

export const EPERM = 1;
export const ENOENT = 2;
export const EINTR = 4;
export const EAGAIN = 11;
export const ENOMEM = 12;
export const EACCES = 13;
export const EBUSY = 16;
export const ENODEV = 19;
export const EINVAL = 22;
export const EADDRINUSE = 98;
export const EINPROGRESS = 115;

/** A system call that failed. `code` is the positive error number. */
export class KernelError extends Error {
  override readonly name: string = "KernelError";
  readonly code: number;

  constructor(what: string, code: number) {
    super(what + ": " + errorText(code));
    this.code = code;
  }
}

/** Makes a system call; `what` begins the message of the error. */
export function call(
  what: string,
  number: usize,
  a: usize,
  b: usize,
  c: usize,
  d: usize,
  e: usize,
  f: usize,
): usize {
  // SAFETY: the wrappers of this folder pass buffers that live at least as long as the call.
  const result = syscall(number, a, b, c, d, e, f);
  if (result < 0) throw new KernelError(what, -result);
  return result;
}

/** Makes a system call and returns what the kernel returned, a negative error number included. */
export function tryCall(number: usize, a: usize, b: usize, c: usize): usize {
  // SAFETY: as above.
  return syscall(number, a, b, c, 0, 0, 0);
}

/** Words for the errors that users meet. */
export function errorText(code: number): string {
  switch (code) {
    case EPERM:
      return "operation not permitted";
    case ENOENT:
      return "no such file or directory";
    case EINTR:
      return "interrupted";
    case EAGAIN:
      return "try again";
    case ENOMEM:
      return "out of memory";
    case EACCES:
      return "permission denied";
    case EBUSY:
      return "device or resource busy";
    case 17:
      return "address range already in use";
    case ENODEV:
      return "no such device";
    case 21:
      return "is a directory";
    case EINVAL:
      return "invalid argument";
    case 24:
      return "too many open files";
    case EADDRINUSE:
      return "address already in use";
    case 99:
      return "address not available";
    case 111:
      return "connection refused";
    default:
      return "error " + code;
  }
}
