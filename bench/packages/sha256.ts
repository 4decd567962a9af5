// SHA-256 of 64 MiB with @noble/hashes: prints the digest and the milliseconds of the hash alone.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const data = new Uint8Array(64 * 1024 * 1024);
for (let i = 0; i < data.length; i++) data[i] = (i * 31 + (i >>> 8)) & 255;
const started = performance.now();
const digest = sha256(data);
const milliseconds = performance.now() - started;
console.log(bytesToHex(digest), milliseconds.toFixed(1));
