// `tessera server`: the build servers of this checkout, and their end.
import { findServers, stopServers } from "../build-server/client.ts";
import type { ServerStatus } from "../build-server/protocol.ts";
import { choices } from "../suggest.ts";
import { UsageError } from "../usage-error.ts";
import { showBytes, showMilliseconds } from "../values.ts";

export interface ServerOptions {
  readonly json?: boolean;
}

const ACTIONS = { status: findServers, stop: () => stopServers() };

export async function server(action: string, options: ServerOptions): Promise<number> {
  if (!Object.hasOwn(ACTIONS, action))
    throw new UsageError(`Unknown action "${action}"`, choices(action, Object.keys(ACTIONS)));
  const servers = await ACTIONS[action as keyof typeof ACTIONS]();
  if (options.json === true) process.stdout.write(`${JSON.stringify({ servers })}\n`);
  else if (servers.length === 0) process.stdout.write("no build server is running\n");
  else
    for (const each of servers)
      process.stdout.write(`${action === "stop" ? "stopped: " : ""}${show(each)}\n`);
  return 0;
}

function show({ target, pid, builds, residentBytes, idleMs }: ServerStatus): string {
  const work = idleMs === 0 ? "building" : `idle for ${showMilliseconds(idleMs)}`;
  return `build server for ${target}: process ${pid}, ${builds} builds, ${showBytes(residentBytes)}, ${work}`;
}
