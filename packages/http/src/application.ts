// What a connection hands a request to: something that will answer it with a response.
import type { HttpConnection } from "./connection.ts";
import type { RequestHead } from "./request-head.ts";

export interface Application {
  /**
   * Answers one request by calling `connection.respond` or `connection.failHandler` once, now or later. `body`
   * is null for a request without one and for GET and HEAD; it belongs to the application. Must not throw.
   */
  handle(connection: HttpConnection, head: RequestHead, body: Uint8Array | null): void;
}
