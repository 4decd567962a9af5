// Sends back every byte that arrives on TCP port 7777, until the client ends its side.
// Run: ./tessera run examples/echo/main.ts -p 7777:7777, then: nc localhost 7777
import { type Connection, listen } from "@tessera/net/listen";

const PORT = 7777;

async function echo(connection: Connection): Promise<void> {
  let total = 0;
  for (let bytes = await connection.read(); bytes !== null; bytes = await connection.read()) {
    await connection.write(bytes);
    total += bytes.length;
  }
  console.log(`${connection.remoteAddress}: echoed ${total} bytes`);
}

listen(PORT, echo);
console.log(`echo: listening on port ${PORT}`);
