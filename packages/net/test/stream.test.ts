// Streams with promises over two simulated stacks: the API that examples/echo uses.
import { assert, assertEquals, assertRejects, runTests, test } from "@tessera/os/testing";
import { type Connection, connect, listen, setSocketProvider } from "../src/listen.ts";
import { StackSockets } from "../src/stack-sockets.ts";
import { equalBytes, Pair, pattern, SECOND } from "./support.ts";

/** Lets promises and simulated time take turns until `isDone`. */
async function settle(pair: Pair, isDone: () => boolean): Promise<boolean> {
  for (let i = 0; i < 100000; i++) {
    for (let j = 0; j < 8; j++) await null;
    if (isDone()) return true;
    pair.left.flush();
    pair.right.flush();
    pair.link.runFor(1e6);
  }
  return isDone();
}

function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

async function echo(connection: Connection): Promise<void> {
  for (;;) {
    const bytes = await connection.read();
    if (bytes === null) return;
    await connection.write(bytes);
  }
}

test("an echo server returns 300 KB although the client reads late", async () => {
  const pair = new Pair(1);
  setSocketProvider(new StackSockets(pair.right));
  listen(7, echo);
  setSocketProvider(new StackSockets(pair.left));
  const data = pattern(300000, 9);
  const received = new Uint8Array(data.length);
  let length = 0;
  let isDone = false;
  const client = async (): Promise<void> => {
    const connection = await connect("10.0.0.2", 7);
    assertEquals(connection.remoteAddress, "10.0.0.2");
    assertEquals(connection.remotePort, 7);
    const sending = (async () => {
      await connection.write(data);
      connection.close();
    })();
    for (;;) {
      const bytes = await connection.read();
      if (bytes === null) break;
      received.set(bytes, length);
      length += bytes.length;
    }
    await sending;
    isDone = true;
  };
  const running = client();
  assert(await settle(pair, () => isDone), `not done: ${length} bytes`);
  await running;
  assertEquals(length, data.length);
  assert(equalBytes(received, data));
});

test("a handler that throws resets the connection; the reader is told", async () => {
  const pair = new Pair(2);
  setSocketProvider(new StackSockets(pair.right));
  listen(7, async (connection) => {
    await connection.read();
    connection.abort();
  });
  setSocketProvider(new StackSockets(pair.left));
  let outcome = "";
  const client = async (): Promise<void> => {
    const connection = await connect("10.0.0.2", 7);
    await connection.write(ascii("x"));
    await assertRejects(() => connection.read(), "the connection is over: reset");
    await assertRejects(() => connection.write(ascii("y")), "the connection is over: reset");
    outcome = "told";
  };
  const running = client();
  assert(await settle(pair, () => outcome !== ""));
  await running;
});

test("connect() to a closed port rejects", async () => {
  const pair = new Pair(3);
  setSocketProvider(new StackSockets(pair.left));
  let outcome = "";
  connect("10.0.0.2", 9).then(
    () => {
      outcome = "open";
    },
    (error: Error) => {
      outcome = error.message;
    },
  );
  assert(await settle(pair, () => outcome !== ""));
  assertEquals(outcome, "the connection is over: refused");
  pair.link.runFor(SECOND);
});

await runTests();
