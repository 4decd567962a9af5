// `json-api` under 64 connections for a few seconds, on spt and hvt, over a TAP and the user-mode network: no
// socket error, no answer but 2xx, and memory at the end as after the first second. `./tessera bench soak` is the
// long form, with figures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findProgram } from "@tessera/cli/child";
import { type GuestNetwork, prepareGuest, tapNetwork, userNetwork } from "../../bench/support/guest.ts";
import { isSteady, soak } from "../../bench/support/soak.ts";
import { freePort, missing, optimize } from "./targets.ts";

const SECONDS = process.argv.includes("--full") ? 10 : 3;
const CONNECTIONS = 64;
const MEMORY_BYTES = 64 * 2 ** 20;
const TAP_NAME = `tsrs${process.pid}`;
const TAP_PREFIX = "10.77.2";

const NETWORKS: Readonly<Record<string, () => Promise<GuestNetwork>>> = {
  TAP: () => tapNetwork(TAP_NAME, TAP_PREFIX),
  "user-mode network": async () => userNetwork(await freePort()),
};

for (const target of ["spt", "hvt"] as const) {
  for (const [name, make] of Object.entries(NETWORKS)) {
    test(`json-api on ${target} over ${name} under load: no errors, steady memory`, async (context) => {
      const reason = await missing(target);
      if (reason !== undefined) return context.skip(reason);
      if ((await findProgram("wrk")) === undefined) return context.skip("wrk is not installed");
      if (name === "TAP" && process.getuid?.() !== 0) return context.skip("a TAP needs root");
      const network = await make();
      try {
        const guest = await prepareGuest({
          example: "json-api",
          target,
          memoryBytes: MEMORY_BYTES,
          network,
          optimize: optimize === "2" ? 2 : 0,
          onProgress: () => {},
        });
        const figures = await soak(guest, {
          connections: CONNECTIONS,
          seconds: SECONDS,
          serverPin: [],
          clientPin: [],
        });
        context.diagnostic(JSON.stringify(figures));
        assert.equal(figures.errors, 0);
        assert.ok(isSteady(figures), `memory went from ${figures.settledBytes} to ${figures.endBytes} bytes`);
      } finally {
        await network.remove();
      }
    });
  }
}
