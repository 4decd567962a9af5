// @noble/curves by the vectors of RFC 8032, 7748 and 6979, BIP-340 and SEC 2.
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";
import { schnorr, secp256k1 } from "@noble/curves/secp256k1.js";
import { hex, holds, throws, utf8, vector } from "./expect.ts";

// RFC 8032, 7.1
const edSecret = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
const edPublic = ed25519.getPublicKey(edSecret);
const edSignature = ed25519.sign(hex("72"), edSecret);
vector("ed25519 public key", edPublic, "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
vector(
  "ed25519 signature",
  edSignature,
  "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
);
holds("ed25519 verifies", ed25519.verify(edSignature, hex("72"), edPublic));
holds("ed25519 rejects another message", !ed25519.verify(edSignature, hex("73"), edPublic));

// RFC 7748, 5.2 and 6.1
vector(
  "x25519",
  x25519.scalarMult(
    hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4"),
    hex("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c"),
  ),
  "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
);
const alice = hex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
const bob = edSecret;
holds(
  "x25519 agrees",
  x25519.getSharedSecret(alice, x25519.getPublicKey(bob)).join() ===
    x25519.getSharedSecret(bob, x25519.getPublicKey(alice)).join(),
);

// RFC 6979, A.2.5
const p256Secret = hex("c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721");
const sample = utf8("sample");
const p256Signature = p256.sign(sample, p256Secret, { lowS: false });
vector(
  "P-256 signature",
  p256Signature,
  "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
);
const p256Public = p256.getPublicKey(p256Secret, false);
vector(
  "P-256 public key",
  p256Public,
  "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
);
holds("P-256 verifies", p256.verify(p256Signature, sample, p256Public, { lowS: false }));

// secp256k1 with RFC 6979, the common vector of its implementations
const one = hex("0000000000000000000000000000000000000000000000000000000000000001");
const satoshi = utf8("Satoshi Nakamoto");
const koblitz = secp256k1.sign(satoshi, one);
vector(
  "secp256k1 signature",
  koblitz,
  "934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d82442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5",
);
const generator = secp256k1.getPublicKey(one);
vector(
  "secp256k1 generator",
  generator,
  "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
);
holds("secp256k1 verifies", secp256k1.verify(koblitz, satoshi, generator));
holds("secp256k1 rejects", !secp256k1.verify(koblitz, utf8("Satoshi"), generator));

// BIP-340, vector 0
const three = hex("0000000000000000000000000000000000000000000000000000000000000003");
const zeros = new Uint8Array(32);
const signed = schnorr.sign(zeros, three, zeros);
vector(
  "Schnorr signature",
  signed,
  "e907831f80848d1069a5371b402410364bdf1c5f8307b0084c55f1ce2dca821525f66a4a85ea8b71e482a74f382d2ce5ebeee8fdb2172f477df4900d310536c0",
);
holds("Schnorr verifies", schnorr.verify(signed, zeros, schnorr.getPublicKey(three)));
throws("a point off the curve", () => secp256k1.Point.fromHex(`02${"ff".repeat(32)}`));
