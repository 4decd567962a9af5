// Runs a fetch handler: `export default { fetch(request) { ... } }`, with Tessera's own Request and Response.
import type { Application } from "./application.ts";
import type { HttpConnection } from "./connection.ts";
import type { Request } from "./request.ts";
import type { RequestHead } from "./request-head.ts";
import { Response } from "./response.ts";
import { ServerRequest } from "./server-request.ts";

/** A service: the default export of its main module. */
export interface FetchService {
  fetch(request: Request): Response | Promise<Response>;
}

export class FetchApplication implements Application {
  readonly #service: FetchService;

  constructor(service: FetchService) {
    this.#service = service;
  }

  handle(connection: HttpConnection, head: RequestHead, body: Uint8Array | null): void {
    const request = new ServerRequest(head, body);
    let result: Response | Promise<Response>;
    try {
      result = this.#service.fetch(request);
    } catch (error) {
      connection.failHandler(head, error);
      return;
    }
    if (result instanceof Response) connection.respond(result);
    else void this.#answerLater(connection, head, result);
  }

  async #answerLater(
    connection: HttpConnection,
    head: RequestHead,
    result: Promise<Response>,
  ): Promise<void> {
    let response: Response;
    try {
      response = await result;
    } catch (error) {
      connection.failHandler(head, error);
      return;
    }
    connection.respond(response);
  }
}
