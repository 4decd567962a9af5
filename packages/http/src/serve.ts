// The entry of a service in an image: `serve(service)` is called with the default export of its main module.

import { FetchApplication, type FetchService } from "./fetch-application.ts";
import { guestStack } from "./guest-stack.ts";
import { serveOnStack } from "./serve-on-stack.ts";
import { HttpServer } from "./server.ts";

/** The port of the guest; `-p HOST:8080` publishes it. */
export const SERVICE_PORT = 8080;

/** Serves a fetch handler on the image's network. */
export function serve(service: FetchService): void {
  const server = new HttpServer(
    new FetchApplication(service),
    () => Date.now(),
    (line) => console.error(line),
  );
  serveOnStack(server, guestStack(), SERVICE_PORT);
}
