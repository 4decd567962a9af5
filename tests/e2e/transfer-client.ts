// Sends random bytes to an echo service and compares what comes back by SHA-256. Arguments: host, port, bytes.
// Prints one line of JSON; exit code 1 when the bytes differ.
import { createHash, randomBytes } from "node:crypto";
import { connect } from "node:net";

const [host, port, total] = process.argv.slice(2);
const PIECE_BYTES = 65536;
const sizeBytes = Number(total);
const sent = createHash("sha256");
const received = createHash("sha256");
let receivedBytes = 0;
const started = performance.now();
const socket = connect({ host: host!, port: Number(port) });

async function send(): Promise<void> {
  for (let left = sizeBytes; left > 0; ) {
    const piece = randomBytes(Math.min(PIECE_BYTES, left));
    sent.update(piece);
    left -= piece.length;
    if (!socket.write(piece)) await new Promise((resolve) => socket.once("drain", resolve));
  }
  socket.end();
}

socket.on("connect", () => void send());
socket.on("data", (data: Buffer) => {
  receivedBytes += data.length;
  received.update(data);
});
socket.on("error", (error) => {
  console.log(JSON.stringify({ equal: false, receivedBytes, error: error.message }));
  process.exit(1);
});
socket.on("end", () => {
  const equal = receivedBytes === sizeBytes && sent.digest("hex") === received.digest("hex");
  console.log(JSON.stringify({ equal, receivedBytes, seconds: (performance.now() - started) / 1000 }));
  process.exit(equal ? 0 : 1);
});
