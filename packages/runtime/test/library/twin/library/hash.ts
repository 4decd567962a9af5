// Node twin of library/hash.ts: few different hashes, so that chains get long.
import { stringHash } from "../core/string.ts";

const identities = new WeakMap<object, number>();
let next = 1;
export function hashValue(value: unknown): number {
  if (typeof value === "string") return stringHash(value) & 0xff;
  if (typeof value === "number") return value !== value ? 5 : (value | 0) & 0x3f;
  if (typeof value === "object" && value !== null) {
    let hash = identities.get(value);
    if (hash === undefined) identities.set(value, (hash = next++));
    return hash;
  }
  return 3;
}
