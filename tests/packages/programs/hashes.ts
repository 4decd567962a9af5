// @noble/hashes by the vectors of FIPS 180-4 and 202, RFC 7693, 4231, 5869, 6070, 7914 and 1321.
import { blake2b, blake2s } from "@noble/hashes/blake2.js";
import { blake3 } from "@noble/hashes/blake3.js";
import { expand, extract, hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { md5, ripemd160, sha1 } from "@noble/hashes/legacy.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import { sha224, sha256, sha384, sha512, sha512_256 } from "@noble/hashes/sha2.js";
import { sha3_224, sha3_256, sha3_512, shake128, shake256 } from "@noble/hashes/sha3.js";
import { hex, holds, throws, utf8, vector } from "./expect.ts";

const abc = utf8("abc");
const two = utf8("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");

// FIPS 180-4
vector("SHA-1", sha1(abc), "a9993e364706816aba3e25717850c26c9cd0d89d");
vector("SHA-224", sha224(abc), "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7");
vector("SHA-256", sha256(abc), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
vector(
  "SHA-256 of two blocks",
  sha256(two),
  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
);
vector(
  "SHA-384",
  sha384(abc),
  "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
);
vector(
  "SHA-512",
  sha512(abc),
  "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
);
vector("SHA-512/256", sha512_256(abc), "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23");
const state = sha256.create();
for (let left = 10000, piece = 1; left > 0; left -= piece, piece = Math.min(piece * 2, left, 700))
  state.update(new Uint8Array(piece).fill(0x61));
const copy = state.clone();
vector(
  "SHA-256 in pieces",
  state.digest(),
  "27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711",
);
vector(
  "SHA-256 of a clone",
  copy.digest(),
  "27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711",
);
throws("update after digest", () => state.update(abc));

// FIPS 202
vector("SHA3-224", sha3_224(abc), "e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf");
vector("SHA3-256", sha3_256(two), "41c0dba2a9d6240849100376a8235e2c82e1b9998a999e21db32dd97496d3376");
vector(
  "SHA3-512",
  sha3_512(abc),
  "b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0",
);
vector(
  "SHAKE128",
  shake128(abc, { dkLen: 32 }),
  "5881092dd818bf5cf8a3ddb793fbcba74097d5c526a6d35f97b83351940f2cc8",
);
const xof = shake256.create({ dkLen: 64 }).update(abc);
vector(
  "SHAKE256, first half",
  xof.xof(32),
  "483366601360a8771c6863080cc4114d8db44530f8f1e1ee4f94ea37e78b5739",
);
vector(
  "SHAKE256, second half",
  xof.xof(32),
  "d5a15bef186a5386c75744c0527e1faa9f8726e462a12a4feb06bd8801e751e4",
);

// RFC 7693, BLAKE3
vector(
  "BLAKE2b",
  blake2b(abc),
  "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
);
vector("BLAKE2s", blake2s(abc), "508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982");
vector(
  "BLAKE3",
  blake3(new Uint8Array(0)),
  "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262",
);

// RFC 4231
const jefe = utf8("Jefe");
const what = utf8("what do ya want for nothing?");
vector(
  "HMAC-SHA-256",
  hmac(sha256, jefe, what),
  "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
);
vector(
  "HMAC-SHA-512",
  hmac(sha512, jefe, what),
  "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
);
vector(
  "HMAC with a long key",
  hmac(
    sha256,
    new Uint8Array(131).fill(0xaa),
    utf8("Test Using Larger Than Block-Size Key - Hash Key First"),
  ),
  "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
);

// RFC 5869
const ikm = new Uint8Array(22).fill(0x0b);
const salt = hex("000102030405060708090a0b0c");
const info = hex("f0f1f2f3f4f5f6f7f8f9");
const okm = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
const prk = extract(sha256, ikm, salt);
vector("HKDF extract", prk, "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
vector("HKDF expand", expand(sha256, prk, info, 42), okm);
vector("HKDF", hkdf(sha256, ikm, salt, info, 42), okm);

// RFC 6070, RFC 7914
vector(
  "PBKDF2-SHA-1",
  pbkdf2(sha1, "password", "salt", { c: 2, dkLen: 20 }),
  "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957",
);
vector(
  "PBKDF2-SHA-256",
  pbkdf2(sha256, "passwd", "salt", { c: 1, dkLen: 64 }),
  "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
);
vector(
  "scrypt",
  scrypt("", "", { N: 16, r: 1, p: 1, dkLen: 64 }),
  "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
);
throws("scrypt with a bad cost", () => scrypt("", "", { N: 15, r: 1, p: 1 }));

// RFC 1321, RIPEMD-160
vector("MD5", md5(abc), "900150983cd24fb0d6963f7d28e17f72");
vector("RIPEMD-160", ripemd160(two), "12a053384a9c0c88e405a06c27dcf49ada62eb2b");
holds("properties", sha256.outputLen === 32 && sha512.blockLen === 128 && Object.isFrozen(sha256));
