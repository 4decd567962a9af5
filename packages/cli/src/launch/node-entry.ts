// The program that target node starts: imports the user's module and, if its default export is a service
// (an object with a method `fetch`), serves it. The module's own top level is the program otherwise.
//
// As on the other targets a service listens on port 8080, a program where it likes, and the pairs HOST:GUEST of
// TESSERA_PUBLISH say at which port of the host that is reached; without a pair, at the same.
import { closeSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { NodeFetchService } from "@tessera/http/node-adapter";
import { type Connection, setSocketProvider } from "@tessera/net/listen";
import { NodeSockets } from "@tessera/net/node-sockets";

const DEFAULT_PORT = 8080;
const EXIT_USAGE = 2;

function isService(value: unknown): value is NodeFetchService {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as Partial<NodeFetchService>).fetch === "function"
  );
}

function reportStart(): void {
  try {
    writeSync(3, `start ${process.hrtime.bigint()}\n`);
    closeSync(3);
  } catch {
    // Started without the command line: nobody listens.
  }
}

/** The port of the host behind which a port of the program lies. */
function hostPort(own: number): number {
  for (const pair of (process.env.TESSERA_PUBLISH ?? "").split(",")) {
    const [host, guest] = pair.split(":").map(Number);
    if (guest === own) return host!;
  }
  return own;
}

/** Node's sockets for programs that use `listen` themselves. */
class PublishedSockets extends NodeSockets {
  override listen(port: number, onConnection: (connection: Connection) => void): void {
    super.listen(hostPort(port), onConnection);
  }
}

const program = process.argv[2]!;
// The program sees its own arguments where Node has them: from index 2.
process.argv.splice(1, 2, program);
setSocketProvider(new PublishedSockets());
reportStart();
const loaded = (await import(pathToFileURL(program).href)) as { default?: unknown };
if (isService(loaded.default)) {
  // Loaded for services alone: other programs need no HTTP.
  const { ListenError, runOnNode } = await import("@tessera/http/node-adapter");
  try {
    await runOnNode(loaded.default, { port: hostPort(DEFAULT_PORT) });
  } catch (error) {
    if (!(error instanceof ListenError)) throw error;
    const [what, mend] = error.message.split("; ");
    process.stderr.write(`error: ${what}\n  help: ${mend}\n`);
    process.exitCode = EXIT_USAGE;
  }
}
