// A server under load for some seconds: errors, and whether its memory stays what it was after the first second.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GuestProgram } from "./guest.ts";
import { runWrk, type WrkFigures } from "./wrk.ts";

const SCRIPT = fileURLToPath(new URL("soak.lua", import.meta.url));
const SETTLED_MS = 1000;
const PRODUCTS = 20;

export interface SoakFigures extends WrkFigures {
  /** Resident memory of the server's processes after the first second, and at the end. */
  readonly settledBytes: number;
  readonly endBytes: number;
}

/** How much of the memory after the first second the end may differ from it. */
export const MOST_CHANGE = 0.1;

export function isSteady({ settledBytes, endBytes }: SoakFigures): boolean {
  return Math.abs(endBytes - settledBytes) <= settledBytes * MOST_CHANGE;
}

/** Resident memory of a process and of all that it has started. */
export function residentBytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+([0-9]+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  let total = Number(kibibytes ?? 0) * 1024;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const children = readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").trim();
    if (children !== "") for (const child of children.split(" ")) total += residentBytes(Number(child));
  }
  return total;
}

/** Starts `json-api`, gives it products, and lets wrk read and replace them for some seconds. */
export async function soak(
  guest: GuestProgram,
  settings: {
    readonly connections: number;
    readonly seconds: number;
    readonly serverPin: readonly string[];
    readonly clientPin: readonly string[];
  },
): Promise<SoakFigures> {
  const server = await guest.start(settings.serverPin);
  try {
    for (let i = 1; i <= PRODUCTS; i++) {
      const body = JSON.stringify({ name: `Product ${i}`, priceCents: i * 100, tags: [`t${i % 3}`] });
      const headers = { "content-type": "application/json" };
      const { status } = await fetch(`${guest.url}products`, { method: "POST", headers, body });
      if (status !== 201) throw new Error(`POST /products was answered with ${status}`);
    }
    const { connections, seconds, clientPin } = settings;
    const load = runWrk(guest.url, { connections, seconds, pin: clientPin, script: SCRIPT });
    const after = async (ms: number): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return residentBytes(server.child.pid!);
    };
    const [settledBytes, figures] = await Promise.all([after(SETTLED_MS), load]);
    return { ...figures, settledBytes, endBytes: await after(0) };
  } finally {
    await server.stop();
  }
}
