// The entry of a service in an image: `serve(service)` is called with the default export of its main module.

import { wallMs } from "tessera:platform";
import { FetchApplication, type FetchService } from "./fetch-application.ts";
import { guestArgument, guestStack } from "./guest-stack.ts";
import { serveOnStack } from "./serve-on-stack.ts";
import { HttpServer } from "./server.ts";

/** The port of the guest if the image is not started with `--port=N`. */
const DEFAULT_PORT = 8080;

/** Serves a fetch handler on the image's network; throws an Error if there is none or the port is not valid. */
export function serve(service: FetchService): void {
  const server = new HttpServer(new FetchApplication(service), wallMs, (line) => console.error(line));
  serveOnStack(server, guestStack(), servicePort());
}

function servicePort(): number {
  const text = guestArgument("port");
  if (text === null) return DEFAULT_PORT;
  const port = Number(text);
  if (text === "" || !Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`Cannot serve on port "${text}": ports go from 1 to 65535`);
  }
  return port;
}
