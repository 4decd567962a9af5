// Building and taking apart text by code.
function caesar(s: string, k: number): string {
  let out = "";
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c >= 65 && c <= 90) out += String.fromCharCode(((c - 65 + k + 26) % 26) + 65);
    else if (c >= 97 && c <= 122) out += String.fromCharCode(((c - 97 + k + 26) % 26) + 97);
    else out += s[i];
  }
  return out;
}
console.log(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3));
const codes: number[] = [];
for (const c of "Az~") codes.push(c.charCodeAt(0));
console.log(codes, String.fromCharCode(...codes), String.fromCharCode(65.9, 65536 + 66, -65469));
const counts = new Map<string, number>();
for (const c of "mississippi") counts.set(c, (counts.get(c) ?? 0) + 1);
console.log([...counts].map(([c, n]) => c + n).join(" "));
const palindrome = (s: string): boolean => {
  for (let i = 0, j = s.length - 1; i < j; i++, j--) if (s[i] !== s[j]) return false;
  return true;
};
console.log(palindrome("racecar"), palindrome("ab"), palindrome(""));
