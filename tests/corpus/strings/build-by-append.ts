// Strings that grow by +=: at the end, at the front, from both sides, with reads in between and shared prefixes.
let text = "";
let check = 0;
for (let i = 0; i < 3000; i++) {
  text += String.fromCharCode(97 + (i % 26));
  if (i % 100 === 0) check += text.charCodeAt(i >> 1) + text.length;
}
console.log(text.length, check, text.slice(1000, 1010), text.endsWith("jk"), text.indexOf("zab"));
let front = "";
for (let i = 0; i < 500; i++) front = `${i},` + front;
console.log(front.length, front.slice(0, 12), front.slice(-8));
let both = "|";
for (let i = 0; i < 200; i++) both = `<${both}>`;
console.log(both.length, both[200], both.lastIndexOf("<"), both === "<".repeat(200) + "|" + ">".repeat(200));
const base = "shared prefix that is long enough for a rope ".repeat(2);
const left = base + "left";
const right = base + "right";
console.log(left.length, right.length, left < right, left.startsWith(base), base.length);
let wide = "ascii ".repeat(10);
for (const c of ["é", "€", "\u{1f600}", "z"]) wide += c;
console.log(wide.length, wide.charCodeAt(60), wide.charCodeAt(61), wide.codePointAt(62), wide.at(-1));
let doubled = "ab";
for (let i = 0; i < 12; i++) doubled += doubled;
console.log(doubled.length, doubled[4095], doubled.lastIndexOf("ba"));
