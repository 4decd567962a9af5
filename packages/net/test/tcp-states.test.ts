// Opening and closing in every order, resets, half-close, zero window, floods: RFC 9293 sections 3.5, 3.6, 3.10.
import { assert, assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";
import { ipv4 } from "../src/address.ts";
import { readU16be } from "../src/bytes.ts";
import type { TcpConnection } from "../src/tcp/connection.ts";
import { equalBytes, LEFT, newConfig, openPair, Pair, pattern, Recorder, RIGHT, SECOND } from "./support.ts";

/** Runs until both ends heard of the end, then checks that nothing is left once TIME-WAIT is over. */
function expectClosed(pair: Pair, client: Recorder, server: Recorder): void {
  const done = pair.run(100 * SECOND, () => client.reason !== "" && server.reason !== "");
  assert(done, `not closed: ${client.events.join(", ")} / ${server.events.join(", ")}`);
  assertEquals(client.reason, "closed");
  assertEquals(server.reason, "closed");
  pair.link.runFor(130 * SECOND);
  assertEquals(pair.left.connectionCount, 0);
  assertEquals(pair.right.connectionCount, 0);
  assertEquals(pair.left.pool.usedBytes, 0);
  assertEquals(pair.right.pool.usedBytes, 0);
}

function statesOf(pair: Pair): string[] {
  return [
    pair.left
      .listConnections()
      .map((c) => c.stateName)
      .join(" "),
    pair.right
      .listConnections()
      .map((c) => c.stateName)
      .join(" "),
  ];
}

test("the client closes first; TIME-WAIT is on its side", () => {
  const pair = new Pair(1);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  client.connection!.close();
  pair.link.runFor(SECOND);
  assertEquals(statesOf(pair), ["FIN-WAIT-2", "CLOSE-WAIT"]);
  server.connection!.close();
  pair.link.runFor(SECOND);
  assertEquals(statesOf(pair), ["TIME-WAIT", ""]);
  expectClosed(pair, client, server);
  assertEquals(client.events, ["open", "end", "close closed"]);
  assertEquals(server.events, ["open", "end", "close closed"]);
});

test("the server closes first", () => {
  const pair = new Pair(2);
  const client = new Recorder();
  const server = new Recorder();
  client.closesAtEnd = true;
  openPair(pair, client, server);
  server.connection!.close();
  expectClosed(pair, client, server);
});

test("both close at once (CLOSING)", () => {
  const pair = new Pair(3);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  client.connection!.close();
  server.connection!.close();
  pair.left.flush();
  pair.right.flush();
  assertEquals(statesOf(pair), ["FIN-WAIT-1", "FIN-WAIT-1"]);
  expectClosed(pair, client, server);
});

test("all close orders survive 20 % loss", () => {
  for (let seed = 100; seed < 130; seed++) {
    const pair = new Pair(seed);
    pair.link.faults.lossPermille = 200;
    const client = new Recorder();
    const server = new Recorder();
    openPair(pair, client, server);
    assert(client.connection !== null && server.connection !== null, "not open with seed " + seed);
    if (seed % 3 !== 1) client.connection.close();
    else client.closesAtEnd = true;
    if (seed % 3 !== 0) server.connection.close();
    else server.closesAtEnd = true;
    const done = pair.run(200 * SECOND, () => client.reason !== "" && server.reason !== "");
    assert(done, "not closed with seed " + seed);
    assertEquals(client.reason, "closed");
    assertEquals(server.reason, "closed");
  }
});

test("half-close: the client ends its side and still receives", () => {
  const pair = new Pair(4);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  client.say("question");
  client.connection!.shutdown();
  pair.link.runFor(100 * SECOND);
  assertEquals(server.text(), "question");
  assertEquals(statesOf(pair), ["FIN-WAIT-2", "CLOSE-WAIT"]);
  server.say("answer");
  server.connection!.close();
  expectClosed(pair, client, server);
  assertEquals(client.text(), "answer");
});

test("simultaneous open: crossing SYNs make one connection", () => {
  const pair = new Pair(5);
  const left = new Recorder();
  const right = new Recorder();
  pair.link.runFor(SECOND);
  pair.left.tcpConnectFrom(LEFT, 5000, RIGHT, 6000, left);
  pair.right.tcpConnectFrom(RIGHT, 6000, LEFT, 5000, right);
  assert(pair.run(10 * SECOND, () => left.connection !== null && right.connection !== null));
  left.say("from left");
  right.say("from right");
  left.connection!.close();
  right.connection!.close();
  expectClosed(pair, left, right);
  assertEquals(right.text(), "from left");
  assertEquals(left.text(), "from right");
});

test("simultaneous open under loss", () => {
  for (let seed = 200; seed < 220; seed++) {
    const pair = new Pair(seed);
    pair.link.runFor(SECOND);
    pair.link.faults.lossPermille = 250;
    const left = new Recorder();
    const right = new Recorder();
    pair.left.tcpConnectFrom(LEFT, 5000, RIGHT, 6000, left);
    pair.right.tcpConnectFrom(RIGHT, 6000, LEFT, 5000, right);
    const open = pair.run(60 * SECOND, () => left.connection !== null && right.connection !== null);
    assert(open, "not open with seed " + seed + ": " + statesOf(pair).join(" / "));
  }
});

test("a port without listener refuses", () => {
  const pair = new Pair(6);
  const client = new Recorder();
  pair.left.tcpConnect(RIGHT, 81, client);
  assert(pair.run(5 * SECOND, () => client.reason !== ""));
  assertEquals(client.events, ["close refused"]);
});

test("a listener may refuse a connection", () => {
  const pair = new Pair(7);
  const client = new Recorder();
  pair.right.tcpListen(80, () => null);
  pair.left.tcpConnect(RIGHT, 80, client);
  assert(pair.run(5 * SECOND, () => client.reason !== ""));
  assertEquals(client.reason, "reset");
  assertEquals(pair.right.connectionCount, 0);
});

test("nobody answers: the attempt times out", () => {
  const pair = new Pair(8);
  const client = new Recorder();
  pair.left.tcpConnect(ipv4(10, 0, 0, 77), 80, client);
  assert(pair.run(200 * SECOND, () => client.reason !== ""));
  assertEquals(client.reason, "timeout");
  assertEquals(pair.left.connectionCount, 0);
});

test("abort() resets the peer and loses what was queued", () => {
  const pair = new Pair(9);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  client.say("lost");
  client.connection!.abort();
  assertEquals(client.reason, "aborted");
  assert(pair.run(5 * SECOND, () => server.reason !== ""));
  assertEquals(server.reason, "reset");
  assertEquals(client.connection!.write(new Uint8Array(1), 0, 1), 0);
  assertEquals(pair.left.connectionCount + pair.right.connectionCount, 0);
});

test("abort() inside onData", () => {
  const pair = new Pair(10);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  server.dataHook = (connection: TcpConnection): void => connection.abort();
  client.say("anything");
  assert(pair.run(5 * SECOND, () => client.reason !== ""));
  assertEquals(client.reason, "reset");
  assertEquals(server.reason, "aborted");
});

test("a peer that vanishes is given up after the last retransmission", () => {
  const pair = new Pair(11);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  pair.link.faults.lossPermille = 1000;
  client.say("hello?");
  assert(pair.run(2000 * SECOND, () => client.reason !== ""));
  assertEquals(client.reason, "timeout");
  // The last reset waits for ARP, in vain.
  pair.link.runFor(10 * SECOND);
  assertEquals(pair.left.pool.usedBytes, 0);
});

test("close() gives a silent peer finWaitNs, shutdown() any time", () => {
  const pair = new Pair(12);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  client.connection!.close();
  pair.link.runFor(59 * SECOND);
  assertEquals(client.reason, "");
  pair.link.runFor(3 * SECOND);
  assertEquals(client.reason, "timeout");
  assertEquals(server.reason, "reset");
});

test("a closed window stops the sender; probes find out when it opens although the update was lost", () => {
  const pair = new Pair(13);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  let held = 0;
  server.dataHook = (connection: TcpConnection, length: number): void => {
    connection.hold(length);
    held += length;
  };
  client.toSend = pattern(200000, 3);
  client.pump(client.connection!);
  pair.link.runFor(100 * SECOND);
  assertEquals(server.receivedLength, 65535);
  assertEquals(client.reason, "");
  // The window opens, but the update never arrives.
  pair.link.faults.lossPermille = 1000;
  server.connection!.release(held);
  held = 0;
  pair.link.runFor(SECOND);
  pair.link.faults.lossPermille = 0;
  let rounds = 0;
  while (server.receivedLength < client.toSend.length && rounds++ < 10) {
    pair.link.runFor(100 * SECOND);
    server.connection!.release(held);
    held = 0;
  }
  assert(equalBytes(server.bytes(), client.toSend), "data differs");
});

test("a window that stays closed for an hour does not end the connection", () => {
  const pair = new Pair(14);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  server.dataHook = (connection: TcpConnection, length: number): void => {
    connection.hold(length);
  };
  client.toSend = pattern(100000, 3);
  client.pump(client.connection!);
  pair.link.runFor(3600 * SECOND);
  assertEquals(client.reason, "");
  assertEquals(server.reason, "");
});

test("pauseReading() keeps data in order and the end behind it, over a lossy link", () => {
  for (let seed = 300; seed < 310; seed++) {
    const pair = new Pair(seed);
    const client = new Recorder();
    const server = new Recorder();
    openPair(pair, client, server);
    pair.link.faults.lossPermille = 30;
    pair.link.faults.reorderPermille = 50;
    let pieces = 0;
    server.dataHook = (connection: TcpConnection): void => {
      assert(!connection.isReadingPaused, "data during a pause");
      if (++pieces % 3 === 0) connection.pauseReading();
    };
    client.toSend = pattern(300000, seed);
    client.closesAfterSending = true;
    client.pump(client.connection!);
    for (let i = 0; i < 20000 && !server.events.includes("end"); i++) {
      pair.link.runFor(5e6);
      const before = server.receivedLength;
      server.connection!.resumeReading();
      if (i % 50 === 0) assert(server.receivedLength >= before);
    }
    assert(server.events.includes("end"), "no end with seed " + seed);
    assert(equalBytes(server.bytes(), client.toSend), "data differs with seed " + seed);
    server.connection!.close();
    pair.link.runFor(130 * SECOND);
    assertEquals(pair.right.pool.usedBytes, 0);
  }
});

test("while reading is paused the peer cannot send more than the window", () => {
  const pair = new Pair(27);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  server.connection!.pauseReading();
  client.toSend = pattern(200000, 5);
  client.pump(client.connection!);
  pair.link.runFor(30 * SECOND);
  assertEquals(server.receivedLength, 0);
  assert(server.connection!.receive.size() < 1460);
  server.connection!.resumeReading();
  assert(server.receivedLength > 64000, "kept only " + server.receivedLength);
  pair.run(30 * SECOND, () => server.receivedLength === 200000);
  assert(equalBytes(server.bytes(), client.toSend));
});

test("small releases do not cause silly windows", () => {
  const pair = new Pair(15);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  let _held = 0;
  server.dataHook = (connection: TcpConnection, length: number): void => {
    connection.hold(length);
    _held += length;
  };
  client.toSend = pattern(200000, 3);
  client.pump(client.connection!);
  pair.link.runFor(20 * SECOND);
  const before = pair.link.left.framesSent;
  for (let i = 0; i < 1000; i++) {
    server.connection!.release(10);
    pair.link.runFor(1e7);
  }
  const sent = pair.link.left.framesSent - before;
  assert(sent < 40, sent + " segments for 10,000 bytes");
});

test("sixty-five SYNs for a backlog of four: the rest get cookies, and a cookie's ACK opens", () => {
  const pair = new Pair(16);
  const servers: Recorder[] = [];
  pair.right.tcpListen(
    80,
    () => {
      const server = new Recorder();
      server.echoes = true;
      servers.push(server);
      return server;
    },
    4,
  );
  // Resolve first, so that the SYNs are not held back by ARP.
  const first = new Recorder();
  pair.left.tcpConnect(RIGHT, 80, first);
  pair.run(5 * SECOND, () => first.connection !== null);
  const clients: Recorder[] = [];
  for (let i = 0; i < 64; i++) {
    const client = new Recorder();
    clients.push(client);
    pair.left.tcpConnect(RIGHT, 80, client);
  }
  assert(pair.run(10 * SECOND, () => clients.every((c) => c.connection !== null)));
  assert(pair.right.counters.tcpSynCookies >= 50, "cookies: " + pair.right.counters.tcpSynCookies);
  for (let i = 0; i < 64; i++) clients[i]!.say("message " + i);
  pair.link.runFor(5 * SECOND);
  for (let i = 0; i < 64; i++) assertEquals(clients[i]!.text(), "message " + i);
});

test("a full backlog of silent half-open connections drains by itself", () => {
  const pair = new Pair(17);
  const server = new Recorder();
  pair.right.tcpListen(80, () => server, 4);
  const first = new Recorder();
  pair.left.tcpConnect(RIGHT, 80, first);
  pair.run(5 * SECOND, () => first.connection !== null);
  // SYNs go through, everything that comes back is lost.
  for (let i = 0; i < 4; i++) {
    const c = pair.left.tcpConnect(RIGHT, 80, new Recorder());
    c.abort();
  }
  pair.link.faults.delayNs = 1e5;
  pair.run(1e5, () => false);
  pair.link.left.peer = null;
  pair.link.runFor(200 * SECOND);
  assertEquals(pair.right.connectionCount, 1);
});

test("a TIME-WAIT pair of ports can be used again at once", () => {
  const pair = new Pair(18);
  const servers: Recorder[] = [];
  pair.right.tcpListen(80, () => {
    const server = new Recorder();
    server.echoes = true;
    server.closesAtEnd = true;
    servers.push(server);
    return server;
  });
  for (let round = 0; round < 5; round++) {
    const client = new Recorder();
    const c = pair.left.tcpConnectFrom(LEFT, 5555, RIGHT, 80, client);
    assert(
      pair.run(10 * SECOND, () => client.connection !== null),
      "round " + round,
    );
    client.say("again");
    // The server closes first, so TIME-WAIT is on its side and the client may come again.
    pair.run(SECOND, () => client.text() === "again");
    client.closesAtEnd = true;
    servers[round]!.connection!.close();
    assert(
      pair.run(10 * SECOND, () => client.reason !== ""),
      "round " + round + " " + c.stateName,
    );
    pair.link.runFor(SECOND);
  }
  assertEquals(pair.right.listConnections().length, 1);
});

test("TIME-WAIT is bounded", () => {
  const left = newConfig(LEFT);
  left.tcp.maxTimeWait = 8;
  const pair = new Pair(19, left);
  pair.right.tcpListen(80, () => {
    const server = new Recorder();
    server.closesAtEnd = true;
    return server;
  });
  for (let i = 0; i < 300; i++) {
    const client = new Recorder();
    pair.left.tcpConnect(RIGHT, 80, client);
    pair.run(SECOND, () => client.connection !== null);
    client.connection!.close();
    assert(pair.run(SECOND, () => client.reason !== ""));
  }
  assertEquals(pair.left.connectionCount, 8);
  pair.link.runFor(61 * SECOND);
  assertEquals(pair.left.connectionCount, 0);
});

test("a full device delays, but loses nothing", () => {
  const pair = new Pair(20);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  client.toSend = pattern(100000, 4);
  client.pump(client.connection!);
  for (let i = 0; i < 2000 && server.receivedLength < 100000; i++) {
    pair.link.left.isFull = i % 3 !== 0;
    pair.run(2e6, () => server.receivedLength === 100000);
  }
  assert(equalBytes(server.bytes(), client.toSend));
  assertEquals(pair.left.counters.tcpRetransmissions, 0);
});

test("sixty downloads share a buffer budget that holds eight of them", () => {
  const right = newConfig(RIGHT);
  right.bufferBudgetBytes = 512 * 1024;
  const pair = new Pair(28, newConfig(LEFT), right);
  pair.right.tcpListen(80, () => {
    const server = new Recorder();
    server.toSend = pattern(100000, 6);
    server.closesAfterSending = true;
    return server;
  });
  const clients: Recorder[] = [];
  for (let i = 0; i < 60; i++) {
    const client = new Recorder();
    client.closesAtEnd = true;
    clients.push(client);
    pair.left.tcpConnect(RIGHT, 80, client);
  }
  const done = pair.run(100 * SECOND, () => clients.every((client) => client.events.includes("end")));
  assert(done, clients.filter((client) => client.events.includes("end")).length + " of 60 are done");
  for (const client of clients) assert(equalBytes(client.bytes(), pattern(100000, 6)));
  assert(pair.right.pool.totalBytes <= 512 * 1024);
});

test("connections beyond the limit wait; TIME-WAIT makes room", () => {
  const right = newConfig(RIGHT);
  right.bufferBudgetBytes = 128 * 1024;
  const pair = new Pair(29, newConfig(LEFT), right);
  pair.right.tcpListen(80, () => new Recorder());
  const clients: Recorder[] = [];
  for (let i = 0; i < 80; i++) {
    const client = new Recorder();
    clients.push(client);
    pair.left.tcpConnect(RIGHT, 80, client);
  }
  pair.link.runFor(2 * SECOND);
  assertEquals(clients.filter((client) => client.connection !== null).length, 64);
  assertEquals(pair.right.connectionCount, 64);
  for (const c of pair.right.listConnections()) c.close();
  for (const client of clients) client.closesAtEnd = true;
  pair.link.runFor(SECOND);
  for (const client of clients) if (client.events.includes("end")) client.connection!.close();
  assert(pair.run(60 * SECOND, () => clients.every((client) => client.events.includes("open"))));
});

test("delayed acknowledgement: a lone segment is acknowledged within 40 ms, not at once", () => {
  const pair = new Pair(21);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  pair.link.runFor(SECOND);
  const before = pair.link.right.framesSent;
  client.say("x");
  pair.link.runFor(30e6);
  assertEquals(pair.link.right.framesSent, before);
  pair.link.runFor(15e6);
  assertEquals(pair.link.right.framesSent, before + 1);
});

test("two writes in one turn share a segment, and the answer carries the acknowledgement", () => {
  const pair = new Pair(22);
  const client = new Recorder();
  const server = new Recorder();
  server.echoes = true;
  openPair(pair, client, server);
  pair.link.runFor(SECOND);
  const left = pair.link.left.framesSent;
  const right = pair.link.right.framesSent;
  client.say("one, ");
  client.say("two");
  pair.run(SECOND, () => client.text() === "one, two");
  assertEquals(pair.link.left.framesSent, left + 1);
  assertEquals(pair.link.right.framesSent, right + 1);
});

test("Nagle collects small writes while data is in flight", () => {
  const pair = new Pair(23);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  client.connection!.setNagle(true);
  const before = pair.link.left.framesSent;
  for (let i = 0; i < 10; i++) {
    client.say("tiny");
    pair.left.flush();
  }
  assertEquals(pair.link.left.framesSent, before + 1);
  pair.link.runFor(SECOND);
  assertEquals(server.receivedLength, 40);
});

test("connect() says why it cannot", () => {
  const pair = new Pair(24);
  const handler = new Recorder();
  assertThrows(() => pair.left.tcpConnect(ipv4(8, 8, 8, 8), 80, handler), "no route");
  assertThrows(() => pair.left.tcpConnect(-1, 80, handler), "not the address of one host");
  assertThrows(() => pair.left.tcpConnect(LEFT, 80, handler), "this guest itself");
  assertThrows(() => pair.left.tcpConnect(RIGHT, 0, handler), "ports go from");
  pair.left.tcpListen(80, () => null);
  assertThrows(() => pair.left.tcpListen(80, () => null), "in use");
});

test("the MSS of both sides follows the smaller MTU", () => {
  const pair = new Pair(25, newConfig(LEFT), newConfig(RIGHT), 1000);
  const client = new Recorder();
  const server = new Recorder();
  openPair(pair, client, server);
  assertEquals(client.connection!.mss, 960);
  assertEquals(server.connection!.mss, 960);
});

test("a SYN's options announce what the receiver needs", () => {
  const pair = new Pair(26);
  pair.link.left.captured = [];
  pair.right.tcpListen(80, () => null);
  pair.left.tcpConnect(RIGHT, 80, new Recorder());
  pair.link.runFor(SECOND);
  const syn = pair.link.left.captured.find((frame) => frame.length > 54 && frame[47] === 2)!;
  assertEquals(syn[54]!, 2);
  assertEquals(readU16be(syn, 56), 1460);
});

await runTests();
