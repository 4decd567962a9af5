// Long text built in loops, then read by index, cut and compared.
let s = "";
for (let i = 0; i < 3000; i++) s += String.fromCharCode(97 + (i % 26));
console.log(s.length, s[0], s[2999], s.slice(1500, 1510), s.charCodeAt(1777));
let t = "";
for (let i = 0; i < 3000; i++) {
  t += "x";
  if (i % 1000 === 0) console.log(t.length, t[i]);
}
const pair = s + t;
console.log(pair.length, pair[3000], pair.indexOf("zx"), pair.lastIndexOf("a"), (t + s === s + t) as boolean);
let left = "";
for (let i = 0; i < 100; i++) left = i + "," + left;
console.log(left.length, left.slice(0, 20), left.split(",").length);
let tree = "leaf";
for (let i = 0; i < 10; i++) tree = tree + tree;
console.log(tree.length, tree.slice(4090));
const parts: string[] = [];
for (let i = 0; i < 100; i++) parts.push(`<${i}>`);
console.log(parts.join("").length, parts.join("").slice(-8));
