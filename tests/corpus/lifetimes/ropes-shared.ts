// Long strings made piece by piece share their beginnings; each stays what it was.
let text = "";
const versions: string[] = [];
for (let i = 0; i < 3000; i++) {
  text += i % 7 === 0 ? `<${i}>` : String.fromCharCode(97 + (i % 26));
  if (i % 500 === 0) versions.push(text);
}
console.log(text.length, versions.map((v) => v.length).join());
console.log(versions.every((v) => text.startsWith(v)), text.slice(-12), versions[2]?.slice(-8));
let doubled = "ab";
for (let i = 0; i < 14; i++) doubled = doubled + doubled;
console.log(doubled.length, doubled.indexOf("ba"), doubled.lastIndexOf("ab"), doubled.charCodeAt(20_001));
let front = "";
for (let i = 0; i < 2000; i++) front = `${i % 10}${front}`;
console.log(front.length, front.slice(0, 12), front.slice(-12));
