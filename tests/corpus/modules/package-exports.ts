// A package of node_modules: subpaths of its `exports`, compiled from the TypeScript that it ships.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import * as utils from "@noble/hashes/utils.js";

const text = utils.utf8ToBytes("abc");
console.log(utils.bytesToHex(sha256(text)));
console.log(utils.bytesToHex(sha512.create().update(text).update(text).digest()));
console.log(utils.bytesToHex(hmac(sha256, utils.hexToBytes("0b0b0b"), utils.concatBytes(text, text))));
console.log(sha256.outputLen, sha256.blockLen, Object.isFrozen(sha256), utils.bytesToHex(sha256.oid!));
try {
  utils.hexToBytes("xy");
} catch (error) {
  console.log(String(error));
}
