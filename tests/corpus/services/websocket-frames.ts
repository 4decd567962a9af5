// Frames as of RFC 6455 over DataView: headers of three lengths, masks, fragmentation, close codes and violations.
const Opcode = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
type Opcode = (typeof Opcode)[keyof typeof Opcode];
const names = Object.fromEntries(Object.entries(Opcode).map(([name, code]) => [code, name]));
interface Frame { fin: boolean; opcode: Opcode; mask?: Uint8Array; payload: Uint8Array }
class ProtocolError extends Error {
  readonly code: number;
  constructor(code: number, message: string) { super(message); this.code = code; }
}
function encode({ fin, opcode, mask, payload }: Frame): Uint8Array {
  const { length } = payload;
  const extended = length < 126 ? 0 : length < 0x1_0000 ? 2 : 8;
  const out = new Uint8Array(2 + extended + (mask ? 4 : 0) + length);
  const view = new DataView(out.buffer);
  view.setUint8(0, (fin ? 0x80 : 0) | opcode);
  view.setUint8(1, (mask ? 0x80 : 0) | (extended === 0 ? length : extended === 2 ? 126 : 127));
  if (extended === 2) view.setUint16(2, length);
  else if (extended === 8) view.setBigUint64(2, BigInt(length));
  let at = 2 + extended;
  if (mask) { out.set(mask, at); at += 4; }
  out.set(mask ? payload.map((b, i) => b ^ mask[i & 3]!) : payload, at);
  return out;
}
function decode(bytes: Uint8Array): { frame: Frame; rest: Uint8Array } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 2) return undefined;
  const [first, second] = [view.getUint8(0), view.getUint8(1)];
  if (first & 0x70) throw new ProtocolError(1002, `reserved bits ${((first >> 4) & 7).toString(2).padStart(3, "0")}`);
  const opcode = (first & 15) as Opcode;
  if (!(opcode in names)) throw new ProtocolError(1002, `opcode 0x${opcode.toString(16)}`);
  const control = opcode >= 8;
  let length: number = second & 0x7f;
  let at = 2;
  if (control && (length > 125 || !(first & 0x80))) throw new ProtocolError(1002, "control frame too long or fragmented");
  if (length >= 126) {
    const size = length === 126 ? 2 : 8;
    if (bytes.length < at + size) return undefined;
    const big = size === 2 ? BigInt(view.getUint16(at)) : view.getBigUint64(at);
    if (big > BigInt(Number.MAX_SAFE_INTEGER)) throw new ProtocolError(1009, `length ${big}`);
    length = Number(big);
    at += size;
  }
  const mask = second & 0x80 ? bytes.subarray(at, (at += 4)) : undefined;
  if (bytes.length < at + length) return undefined;
  const raw = bytes.slice(at, at + length);
  if (mask) for (let i = 0; i < raw.length; i++) raw[i]! ^= mask[i % 4]!;
  return { frame: { fin: (first & 0x80) !== 0, opcode, payload: raw, ...(mask ? { mask } : {}) }, rest: bytes.subarray(at + length) };
}
const utf8 = new TextEncoder();
const key = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const frames: Frame[] = [
  { fin: false, opcode: Opcode.text, mask: key, payload: utf8.encode("Hel") },
  { fin: true, opcode: Opcode.ping, payload: new Uint8Array(0) },
  { fin: true, opcode: Opcode.continuation, mask: key, payload: utf8.encode("lo €😀") },
  { fin: true, opcode: Opcode.binary, payload: new Uint8Array(300).fill(7) },
  { fin: true, opcode: Opcode.binary, payload: Uint8Array.from({ length: 70_000 }, (_, i) => i) },
  { fin: true, opcode: Opcode.close, payload: new Uint8Array([0x03, 0xe8, ...utf8.encode("bye")]) },
];
const encoded = frames.map(encode);
const wire = new Uint8Array(encoded.reduce((n, e) => n + e.length, 0));
encoded.reduce((at, e) => (wire.set(e, at), at + e.length), 0);
console.log(wire.length, [...wire.subarray(0, 9)].map((b) => b.toString(16).padStart(2, "0")).join(" "));
let message: number[] = [];
for (let rest: Uint8Array = wire; rest.length > 0; ) {
  const step = decode(rest);
  if (!step) break;
  const { frame } = step;
  rest = step.rest;
  const { payload } = frame;
  if (frame.opcode === Opcode.close) console.log("close", new DataView(payload.buffer).getUint16(0), new TextDecoder().decode(payload.subarray(2)));
  else console.log(names[frame.opcode], frame.fin, payload.length, payload.reduce((a, b) => (a * 31 + b) >>> 0, 0));
  if (frame.opcode < 2) message.push(...payload);
  if (frame.opcode === 0 && frame.fin) { console.log(new TextDecoder().decode(Uint8Array.from(message))); message = []; }
}
for (const bad of [[0xc1, 0], [0x83, 0], [0x08, 0], [0x82, 127, 0xff, 0, 0, 0, 0, 0, 0, 0], [0x81], [0x82, 126, 1]]) {
  try {
    console.log(bad.length, decode(Uint8Array.from(bad)));
  } catch (e) {
    console.log(e instanceof ProtocolError ? `${e.code} ${e.message}` : e);
  }
}
