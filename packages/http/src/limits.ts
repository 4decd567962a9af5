// All limits and timeouts of the HTTP server in one place; sizes in bytes, times in milliseconds.

/** What one server allows; change fields before the server starts. */
export class HttpLimits {
  /** Longest request line; beyond it 414. */
  requestLineBytes: number = 8 * 1024;
  /** Longest header line; beyond it 431. */
  headerLineBytes: number = 8 * 1024;
  /** Request line and header section together; beyond it 431. */
  headBytes: number = 64 * 1024;
  /** Number of header lines; beyond it 431. */
  headerCount: number = 100;
  /** Body after removal of the chunked coding; beyond it 413. */
  bodyBytes: number = 16 * 1024 * 1024;
  /** Input kept while a handler runs, should the transport deliver although it was paused. */
  heldBytes: number = 1024 * 1024;

  /** From the first byte of a head, or from the start of the connection, to the end of the head. */
  headTimeoutMs: number = 15_000;
  /** Without progress of a body. */
  bodyIdleTimeoutMs: number = 30_000;
  /** From the first byte of a head to the end of its body. */
  requestTimeoutMs: number = 300_000;
  /** Between requests of a connection. */
  keepAliveTimeoutMs: number = 65_000;
  /** Without progress of a response. */
  writeTimeoutMs: number = 30_000;
  /** For the peer's close after the last response. */
  lingerTimeoutMs: number = 2_000;
}
