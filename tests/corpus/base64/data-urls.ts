// Building and reading data URLs with btoa, atob and typed arrays.
function toDataUrl(type: string, bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(binary)}`;
}
function fromDataUrl(url: string): { type: string; bytes: Uint8Array } {
  const match = /^data:([^;,]*)(;base64)?,(.*)$/s.exec(url);
  if (!match) throw new TypeError(`no data URL: ${url}`);
  const [, type, encoded, body] = match;
  const text = encoded ? atob(body!) : decodeURIComponent(body!);
  return { type: type!, bytes: Uint8Array.from(text, (c) => c.charCodeAt(0)) };
}
const bytes = Uint8Array.from({ length: 20 }, (_, i) => (i * 37) & 255);
const url = toDataUrl("application/octet-stream", bytes);
console.log(url, url.length);
console.log(fromDataUrl(url));
console.log(fromDataUrl("data:text/plain,hello%20world"));
console.log(fromDataUrl(toDataUrl("", new Uint8Array())));
try {
  fromDataUrl("http://x");
} catch (error) {
  console.log(String(error));
}
