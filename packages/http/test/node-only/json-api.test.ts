// examples/json-api over real sockets: with Node's own Request and Response, and with Tessera's, as in an image;
// both must give the recorded transcript.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { FetchApplication, type FetchService } from "@tessera/http/fetch-application";
import { Headers as OwnHeaders } from "@tessera/http/headers";
import {
  listenOnNode,
  type NodeFetchService,
  type NodeHttpServer,
  runOnNode,
} from "@tessera/http/node-adapter";
import { Request as OwnRequest } from "@tessera/http/request";
import { Response as OwnResponse } from "@tessera/http/response";
import { URLSearchParams as OwnParams, URL as OwnUrl } from "@tessera/http/url";
import { runSession } from "../../../../tests/e2e/json-api-wire-session.ts";

const EXAMPLE = new URL("../../../../examples/json-api/main.ts", import.meta.url);
const EXPECTED = new URL("../../../../tests/e2e/json-api-wire-session.txt", import.meta.url);
const OPTIONS = { port: 0, host: "127.0.0.1" };

async function check(server: NodeHttpServer): Promise<void> {
  try {
    const transcript = (await runSession("127.0.0.1", server.port)).split("\n");
    const expected = (await readFile(EXPECTED, "utf8")).split("\n");
    assert.deepEqual(transcript, expected);
  } finally {
    await server.close();
  }
}

test("json-api on Node gives the recorded transcript", async () => {
  const { default: service } = (await import(EXAMPLE.href)) as { default: NodeFetchService };
  await check(await runOnNode(service, OPTIONS));
});

test("json-api with Tessera's own classes gives the same transcript", async () => {
  const names = ["Request", "Response", "Headers", "URL", "URLSearchParams"] as const;
  const own = [OwnRequest, OwnResponse, OwnHeaders, OwnUrl, OwnParams];
  const before = names.map((name) => globalThis[name]);
  const replace = (classes: readonly unknown[]): void => {
    for (const [i, name] of names.entries()) (globalThis as Record<string, unknown>)[name] = classes[i];
  };
  // main.ts makes the store, so that another instance of that module is a fresh service.
  replace(own);
  try {
    const { default: service } = (await import(EXAMPLE.href + "?own.ts")) as { default: FetchService };
    await check(await listenOnNode(new FetchApplication(service), OPTIONS));
  } finally {
    replace(before);
  }
});
