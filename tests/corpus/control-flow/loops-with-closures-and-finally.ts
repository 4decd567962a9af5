// Closures made in every kind of loop, with break and continue through finally.
const fs: (() => string)[] = [];
for (let i = 0; i < 5; i++) {
  try {
    if (i === 1) continue;
    if (i === 3) break;
    let j = i * 10;
    fs.push(() => `${i}:${j++}`);
  } finally {
    const k = i;
    fs.push(() => `f${k}`);
  }
}
let w = 0;
while (w < 3) {
  const captured = w++;
  fs.push(() => `w${captured}`);
  if (captured === 1) break;
}
do {
  const late = w;
  fs.push(() => `d${late}`);
} while (++w < 4);
console.log(fs.map((f) => f()).join(), fs[0]!());
