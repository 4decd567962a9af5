// Searching by a rolling hash, beside indexOf.
function search(text: string, needle: string): number[] {
  const base = 257;
  const prime = 1000003;
  if (needle.length === 0 || needle.length > text.length) return [];
  let power = 1;
  for (let i = 1; i < needle.length; i++) power = (power * base) % prime;
  const hashOf = (s: string): number => {
    let hash = 0;
    for (let i = 0; i < needle.length; i++) hash = (hash * base + s.charCodeAt(i)) % prime;
    return hash;
  };
  const wanted = hashOf(needle);
  let hash = hashOf(text);
  const found: number[] = [];
  for (let i = 0; ; i++) {
    if (hash === wanted && text.startsWith(needle, i)) found.push(i);
    if (i + needle.length >= text.length) return found;
    hash = (((hash - ((text.charCodeAt(i) * power) % prime) + prime) % prime) * base + text.charCodeAt(i + needle.length)) % prime;
  }
}
const text = "abracadabra abracadabra 😀 abra".repeat(3);
for (const needle of ["abra", "cad", "😀", "a", "zzz", "", "abracadabra abracadabra"]) {
  const all: number[] = [];
  for (let at = text.indexOf(needle); at >= 0 && needle !== ""; at = text.indexOf(needle, at + 1)) all.push(at);
  console.log(needle, search(text, needle).join() === all.join(), all.length, all.at(-1));
}
