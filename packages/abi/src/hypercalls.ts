// Hypercalls of Solo5's hvt ABI, version 2 (include/hvt_abi.h).
//
// Contract: a hypercall is a 32-bit OUT of the guest-physical address of its structure to port
// HYPERCALL_PORT + number. Offsets in bytes; addresses, lengths and handles are 64-bit, results 32-bit.
// Plain numbers and not objects, because guests use them before any module has been initialised.

export const HYPERCALL_PORT = 0x500;
export const HYPERCALL_PORT_COUNT = 16;

export const HYPERCALL_WALLTIME = 1;
export const HYPERCALL_PUTS = 2;
export const HYPERCALL_POLL = 3;
export const HYPERCALL_BLOCK_WRITE = 4;
export const HYPERCALL_BLOCK_READ = 5;
export const HYPERCALL_NET_WRITE = 6;
export const HYPERCALL_NET_READ = 7;
export const HYPERCALL_HALT = 8;

/** out: u64 nanoseconds since 1970-01-01T00:00:00Z. */
export const WALLTIME_NS = 0;
export const WALLTIME_BYTES = 8;

/** in: address, length. */
export const PUTS_DATA = 0;
export const PUTS_LENGTH = 8;
export const PUTS_BYTES = 16;

/** in: u64 timeout relative to now, ns; out: u64 set of ready handles, i32 result. */
export const POLL_TIMEOUT_NS = 0;
export const POLL_READY_SET = 8;
export const POLL_RESULT = 16;
export const POLL_BYTES = 24;

/** in: handle, address, length (reading: also out); out: i32 result. */
export const NET_HANDLE = 0;
export const NET_DATA = 8;
export const NET_LENGTH = 16;
export const NET_RESULT = 24;
export const NET_BYTES = 32;

/** in: handle, offset, address, length (reading: also out); out: i32 result. */
export const BLOCK_BYTES = 40;
export const BLOCK_RESULT = 32;

/** in: address of a diagnostic cookie or 0, i32 exit status. */
export const HALT_COOKIE = 0;
export const HALT_STATUS = 8;
export const HALT_BYTES = 16;

/**
 * Tessera's own hypercall, offered by EXTENSION_EXCHANGE in the boot information: sends frames, waits like poll
 * if nothing is there to receive, and receives frames, in one exit. in: timeout, handle, frames to send, slots
 * to receive into, addresses of both arrays; out: frames sent, frames received.
 * A slot is EXCHANGE_SLOT_BYTES long: u32 length, 4 bytes unused, the frame.
 */
export const HYPERCALL_EXCHANGE = 12;
export const EXCHANGE_TIMEOUT_NS = 0;
export const EXCHANGE_HANDLE = 8;
export const EXCHANGE_SEND_COUNT = 16;
export const EXCHANGE_RECEIVE_COUNT = 24;
export const EXCHANGE_SEND_SLOTS = 32;
export const EXCHANGE_RECEIVE_SLOTS = 40;
export const EXCHANGE_BYTES = 48;
export const EXCHANGE_SLOT_BYTES = 2048;
export const EXCHANGE_SLOT_DATA = 8;
export const MAX_EXCHANGE_SLOTS = 256;

// Results that guests see (solo5_result_t of include/solo5.h).
export const RESULT_OK = 0;
export const RESULT_AGAIN = 1;
export const RESULT_INVALID_ARGUMENT = 2;
export const RESULT_UNSPECIFIED = 3;

/** Exit status of an aborted Solo5 guest. */
export const ABORT_STATUS = 255;
