// The program that target node starts: imports the user's module and, if its default export is a service
// (an object with a method `fetch`), serves it. The module's own top level is the program otherwise.
// TESSERA_PUBLISH holds HOST:GUEST pairs; the service listens on the host port of the first.
import { closeSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface Service {
  fetch(request: Request): Response | Promise<Response>;
}

function isService(value: unknown): value is Service {
  return (
    typeof value === "object" && value !== null && typeof (value as Partial<Service>).fetch === "function"
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

const DEFAULT_PORT = 8080;

function hostPort(): number {
  const first = (process.env.TESSERA_PUBLISH ?? "").split(",")[0]!.split(":")[0]!;
  return first === "" ? DEFAULT_PORT : Number(first);
}

const program = process.argv[2]!;
// The program sees its own arguments where Node has them: from index 2.
process.argv.splice(1, 2, program);
reportStart();
const loaded = (await import(pathToFileURL(program).href)) as { default?: unknown };
if (isService(loaded.default)) {
  const specifier: string = "@tessera/http/node-server";
  const { runOnNode } = (await import(specifier)) as {
    runOnNode(service: Service, options: { port: number }): void;
  };
  runOnNode(loaded.default, { port: hostPort() });
}
