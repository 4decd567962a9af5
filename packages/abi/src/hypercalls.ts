// Hypercalls of Solo5's hvt ABI, version 2 (include/hvt_abi.h).
//
// Contract: a hypercall is a 32-bit OUT of the guest-physical address of its structure to port
// HYPERCALL_PORT + number. Offsets in bytes; addresses, lengths and handles are 64-bit, results 32-bit.

export const HYPERCALL_PORT = 0x500;
export const HYPERCALL_PORT_COUNT = 16;

export const Hypercall = {
  Walltime: 1,
  Puts: 2,
  Poll: 3,
  BlockWrite: 4,
  BlockRead: 5,
  NetWrite: 6,
  NetRead: 7,
  Halt: 8,
} as const;

/** out: u64 nanoseconds since 1970-01-01T00:00:00Z. */
export const WalltimeCall = { Nanoseconds: 0, Bytes: 8 } as const;

/** in: address, length. */
export const PutsCall = { Data: 0, Length: 8, Bytes: 16 } as const;

/** in: u64 timeout relative to now, ns; out: u64 set of ready handles, i32 result. */
export const PollCall = { TimeoutNs: 0, ReadySet: 8, Result: 16, Bytes: 24 } as const;

/** in: handle, address, length (read: out, too); out: i32 result. */
export const NetCall = { Handle: 0, Data: 8, Length: 16, Result: 24, Bytes: 32 } as const;

/** in: handle, offset, address, length (read: out, too); out: i32 result. */
export const BlockCall = { Handle: 0, Offset: 8, Data: 16, Length: 24, Result: 32, Bytes: 40 } as const;

/** in: address of a diagnostic cookie or 0, i32 exit status. */
export const HaltCall = { Cookie: 0, Status: 8, Bytes: 16 } as const;

/** Results that guests see (solo5_result_t of include/solo5.h). */
export const HypercallResult = { Ok: 0, Again: 1, InvalidArgument: 2, Unspecified: 3 } as const;

/** Exit status of an aborted Solo5 guest. */
export const ABORT_STATUS = 255;
