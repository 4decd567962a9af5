// Data arrives whole and in order, whatever the link does to the frames.
import { assert, assertEquals, runTests, test } from "@tessera/os/testing";
import type { LinkFaults } from "../src/simulation.ts";
import { equalBytes, LEFT, newConfig, Pair, pattern, Recorder, RIGHT, SECOND } from "./support.ts";

const MEBIBYTE = 1024 * 1024;

class Transfer {
  readonly pair: Pair;
  readonly client: Recorder = new Recorder();
  readonly server: Recorder = new Recorder();
  elapsedNs: number = 0;

  constructor(pair: Pair, up: number, down: number) {
    this.pair = pair;
    this.client.toSend = pattern(up, 7);
    this.server.toSend = pattern(down, 8);
    this.client.closesAfterSending = true;
    this.server.closesAfterSending = true;
  }

  run(limitSeconds: number): void {
    const server = this.server;
    const client = this.client;
    this.pair.right.tcpListen(80, () => server);
    this.pair.left.tcpConnect(RIGHT, 80, client);
    const startNs = this.pair.link.nowNs();
    const done = this.pair.run(
      limitSeconds * SECOND,
      () => client.events.includes("end") && server.events.includes("end"),
    );
    this.elapsedNs = this.pair.link.nowNs() - startNs;
    assert(done, `not done: ${client.receivedLength} and ${server.receivedLength} bytes arrived`);
    assert(equalBytes(server.bytes(), client.toSend), "upload differs");
    assert(equalBytes(client.bytes(), server.toSend), "download differs");
    const ended = this.pair.run(130 * SECOND, () => client.reason !== "" && server.reason !== "");
    assert(ended, `not closed: ${client.events.join(", ")} / ${server.events.join(", ")}`);
    assertEquals(client.reason, "closed");
    assertEquals(server.reason, "closed");
  }
}

function faultsOf(pair: Pair, loss: number, reorder: number, duplicate: number, corrupt: number): LinkFaults {
  const faults = pair.link.faults;
  faults.lossPermille = loss;
  faults.reorderPermille = reorder;
  faults.duplicatePermille = duplicate;
  faults.corruptPermille = corrupt;
  return faults;
}

test("1 MiB each way over a clean link, without a retransmission", () => {
  const pair = new Pair(1);
  const transfer = new Transfer(pair, MEBIBYTE, MEBIBYTE);
  transfer.run(10);
  assertEquals(pair.left.counters.tcpRetransmissions, 0);
  assertEquals(pair.right.counters.tcpRetransmissions, 0);
  assert(transfer.elapsedNs < 2 * SECOND, "too slow: " + transfer.elapsedNs);
});

test("1 MiB each way at 2 % loss", () => {
  const pair = new Pair(2);
  faultsOf(pair, 20, 0, 0, 0);
  const transfer = new Transfer(pair, MEBIBYTE, MEBIBYTE);
  transfer.run(60);
});

test("1 MiB each way at 10 % loss", () => {
  const pair = new Pair(3);
  faultsOf(pair, 100, 0, 0, 0);
  new Transfer(pair, MEBIBYTE, MEBIBYTE).run(600);
});

test("1 MiB each way with 10 % reordered and 5 % duplicated", () => {
  const pair = new Pair(4);
  faultsOf(pair, 0, 100, 50, 0);
  new Transfer(pair, MEBIBYTE, MEBIBYTE).run(60);
});

test("256 KiB each way with loss, reordering, duplication and corruption together, ten seeds", () => {
  for (let seed = 10; seed < 20; seed++) {
    const pair = new Pair(seed);
    faultsOf(pair, 20, 50, 20, 10);
    new Transfer(pair, MEBIBYTE / 4, MEBIBYTE / 4).run(120);
  }
});

test("scaled windows and a long path: 4 MiB over 20 ms at more than 64 KiB per round trip", () => {
  const left = newConfig(LEFT);
  const right = newConfig(RIGHT);
  left.tcp.receiveBufferBytes = 1 << 20;
  right.tcp.receiveBufferBytes = 1 << 20;
  left.tcp.sendBufferBytes = 1 << 20;
  const pair = new Pair(5, left, right);
  pair.link.faults.delayNs = 10e6;
  const transfer = new Transfer(pair, 4 * MEBIBYTE, 0);
  transfer.run(60);
  const roundTrips = transfer.elapsedNs / 20e6;
  assert(roundTrips < 40, "needed " + roundTrips + " round trips");
});

/** The initial sequence numbers of client and server if the connection is opened after `waitNs`. */
function initialSequences(seed: number, waitNs: number): number[] {
  const pair = new Pair(seed);
  const transfer = new Transfer(pair, 10, 10);
  pair.link.runFor(waitNs);
  transfer.run(10);
  return [transfer.client.connection!.send.initial, transfer.server.connection!.send.initial];
}

test("sequence numbers wrap in mid-stream, signed and unsigned, on either side, under loss", () => {
  const tickNs = 4000;
  for (let side = 0; side < 2; side++) {
    for (const boundary of [0x7fffffff, 0xffffffff]) {
      // Initial numbers grow with time: wait until the number is 100 KB below the boundary.
      const seed = 40 + side;
      const [client, server] = initialSequences(seed, SECOND);
      const ticks = (boundary - 100000 - (side === 0 ? client! : server!)) >>> 0;
      const pair = new Pair(seed);
      const transfer = new Transfer(pair, 300000, 300000);
      pair.link.runFor(SECOND + ticks * tickNs);
      faultsOf(pair, 20, 50, 10, 0);
      transfer.run(120);
      const initial = (side === 0 ? transfer.client : transfer.server).connection!.send.initial;
      const left = (boundary - initial) >>> 0;
      assert(left < 250000, "the number did not come near the boundary: " + left);
    }
  }
});

test("a small MTU on both sides", () => {
  const pair = new Pair(6, newConfig(LEFT), newConfig(RIGHT), 576);
  faultsOf(pair, 10, 0, 0, 0);
  new Transfer(pair, 100000, 100000).run(60);
});

await runTests();
