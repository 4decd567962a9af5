// `declare const` speaks of a global; an imported type and a variable may share a name; globals by globalThis.
import type { Shape } from "./lib/shape.ts";
declare const TextEncoder: any;
const Shape = { kind: "value" };
const describe = (shape: Shape): string => `${shape.kind} ${Shape.kind}`;
console.log(describe({ kind: "type" }));
console.log(new TextEncoder().encode("aé").join());
const random = typeof globalThis === "object" ? (globalThis as any).crypto : null;
const filled: Uint8Array = random.getRandomValues(new Uint8Array(32));
console.log(filled.length, filled.some((byte) => byte !== 0), typeof random?.getRandomValues);
console.log(crypto.getRandomValues(new Uint32Array(2)).length);
console.log(crypto.randomUUID().length, crypto.randomUUID()[14]);
console.log(["1", "22"].map(BigInt), [1.5, 0].map(String), ["7"].map(Number));
