// @noble/ciphers by the vectors of FIPS 197, SP 800-38A, GCM (McGrew, Viega), RFC 8439 and XChaCha.
import { cbc, ctr, ecb, gcm, gcmsiv } from "@noble/ciphers/aes.js";
import { chacha20, chacha20poly1305, xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { xsalsa20poly1305 } from "@noble/ciphers/salsa.js";
import { hex, holds, throws, utf8, vector } from "./expect.ts";

const block = hex("00112233445566778899aabbccddeeff");
const key128 = hex("000102030405060708090a0b0c0d0e0f");
const key256 = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
const raw = { disablePadding: true };

// FIPS 197, appendix C
vector("AES-128", ecb(key128, raw).encrypt(block), "69c4e0d86a7b0430d8cdb78070b4c55a");
vector("AES-256", ecb(key256, raw).encrypt(block), "8ea2b7ca516745bfeafc49904b496089");
vector(
  "AES-256 back",
  ecb(key256, raw).decrypt(hex("8ea2b7ca516745bfeafc49904b496089")),
  "00112233445566778899aabbccddeeff",
);

// SP 800-38A, F.2.1 and F.5.1
const message = hex(
  "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710",
);
const key = hex("2b7e151628aed2a6abf7158809cf4f3c");
vector(
  "AES-CBC",
  cbc(key, key128, raw).encrypt(message),
  "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b273bed6b8e3c1743b7116e69e222295163ff1caa1681fac09120eca307586e1a7",
);
vector(
  "AES-CTR",
  ctr(key, hex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")).encrypt(message),
  "874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff5ae4df3edbd5d35e5b4f09020db03eab1e031dda2fbe03d1792170a0f3009cee",
);

// GCM, test cases 4 and 16
const plain = hex(
  "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
);
const iv = hex("cafebabefacedbaddecaf888");
const aad = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
const half = "feffe9928665731c6d6a8f9467308308";
const sealed = gcm(hex(half), iv, aad).encrypt(plain);
vector(
  "AES-128-GCM",
  sealed,
  "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e0915bc94fbc3221a5db94fae95ae7121a47",
);
vector(
  "AES-256-GCM",
  gcm(hex(half + half), iv, aad).encrypt(plain),
  "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b",
);
holds("AES-128-GCM back", gcm(hex(half), iv, aad).decrypt(sealed).join() === plain.join());
sealed[3]! ^= 1;
throws("AES-GCM with a changed byte", () => gcm(hex(half), iv, aad).decrypt(sealed));

// RFC 8452, C.1
vector(
  "AES-GCM-SIV",
  gcmsiv(hex("01000000000000000000000000000000"), hex("030000000000000000000000")).encrypt(
    hex("0100000000000000"),
  ),
  "b5d839330ac7b786578782fff6013b815b287c22493a364c",
);

// RFC 8439, 2.4.2 and 2.8.2
const sunscreen = utf8(
  "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
);
const chachaKey = hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
const chachaAad = hex("50515253c0c1c2c3c4c5c6c7");
const chachaNonce = hex("070000004041424344454647");
const boxed = chacha20poly1305(chachaKey, chachaNonce, chachaAad).encrypt(sunscreen);
vector(
  "ChaCha20-Poly1305",
  boxed,
  "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691",
);
holds(
  "ChaCha20-Poly1305 back",
  chacha20poly1305(chachaKey, chachaNonce, chachaAad).decrypt(boxed).join() === sunscreen.join(),
);
boxed[boxed.length - 1]! ^= 128;
throws("ChaCha20-Poly1305 with a changed tag", () =>
  chacha20poly1305(chachaKey, chachaNonce, chachaAad).decrypt(boxed),
);
vector(
  "ChaCha20 from block 1",
  chacha20(key256, hex("000000000000004a00000000"), sunscreen, undefined, 1).subarray(0, 32),
  "6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0b",
);

// draft-irtf-cfrg-xchacha, A.3.1
vector(
  "XChaCha20-Poly1305",
  xchacha20poly1305(chachaKey, hex("404142434445464748494a4b4c4d4e4f5051525354555657"), chachaAad)
    .encrypt(sunscreen)
    .subarray(-16),
  "c0875924c1c7987947deafd8780acf49",
);

// NaCl, crypto_secretbox
vector(
  "XSalsa20-Poly1305",
  xsalsa20poly1305(
    hex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389"),
    hex("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37"),
  )
    .encrypt(
      hex(
        "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705",
      ),
    )
    .subarray(0, 16),
  "f3ffc7703f9400e52a7dfb4b3d3305d9",
);
