// The entry of a service in an image: `serve(service)` is called with the default export of its main module.

import { wallMs } from "tessera:platform";
import { guestArgument, guestStack } from "@tessera/net/guest-stack";
import { FetchApplication, type FetchService } from "./fetch-application.ts";
import { logLine } from "./guest-log.ts";
import { startTimeout } from "./guest-timers.ts";
import { serveOnStack } from "./serve-on-stack.ts";
import { HttpServer } from "./server.ts";

/** The port of the guest if the image is not started with `--port=N`. */
const DEFAULT_PORT = 8080;

/** Serves a fetch handler on the image's network; throws an Error if there is none or the port is not valid. */
export function serve(service: FetchService): void {
  const server = new HttpServer(new FetchApplication(service), wallMs, logLine);
  serveOnStack(server, guestStack(), servicePort(), startTimeout);
}

function servicePort(): number {
  const text = guestArgument("port");
  if (text === null) return DEFAULT_PORT;
  const port = parsePort(text);
  if (port < 1 || port > 65535) throw new Error(`Cannot serve on port "${text}": ports go from 1 to 65535`);
  return port;
}

/** The value of at most five digits, or -1. Number() would bring the parser of all of JavaScript's numbers. */
function parsePort(text: string): number {
  if (text === "" || text.length > 5) return -1;
  let port = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    port = port * 10 + digit;
  }
  return port;
}
