// The buffer in which a server gathers the responses of one turn, so that pipelined requests are answered by
// one write. One buffer serves all connections of a server: a connection empties it before it returns.

/** Big enough for a good many small responses, small enough for an image with 4 MiB of memory. */
const CAPACITY = 32 * 1024;

export class OutputBuffer {
  readonly bytes: Uint8Array = new Uint8Array(CAPACITY);
  /** How many bytes are waiting. */
  used = 0;

  get room(): number {
    return CAPACITY - this.used;
  }
}
