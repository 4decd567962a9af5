// Caesar, Vigenère, CRC-32, Adler-32 and Luhn over texts.
const shift = (text: string, by: number): string =>
  text.replace(/[a-z]/gi, (c) => {
    const base = c <= "Z" ? 65 : 97;
    return String.fromCharCode(((c.charCodeAt(0) - base + by + 26) % 26) + base);
  });
console.log(shift("Hello, World!", 3), shift(shift("Hello, World!", 3), -3), shift("xyz", 3));
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const crc = (text: string): string => {
  let value = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) value = table[(value ^ byte) & 255]! ^ (value >>> 8);
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
};
console.log(crc(""), crc("123456789"), crc("The quick brown fox"), crc("é😀"));
const adler = (text: string): number => {
  let a = 1;
  let b = 0;
  for (const byte of new TextEncoder().encode(text)) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
};
console.log(adler("Wikipedia"), adler("a".repeat(10000)));
const luhn = (digits: string): boolean => [...digits].reverse().map(Number).reduce((sum, d, i) => sum + (i % 2 ? (d > 4 ? 2 * d - 9 : 2 * d) : d), 0) % 10 === 0;
console.log(luhn("4539148803436467"), luhn("8273123273520569"), luhn("0"));
