// Parts of a big string outlive it, in arrays and as keys.
function parts(): string[] {
  const big = Array.from({ length: 4000 }, (_, i) => `field${i % 50}=${i}`).join("&");
  return big.split("&").filter((_, i) => i % 40 === 7);
}
const kept = parts();
const counts = new Map<string, number>();
for (let i = 0; i < 30; i++)
  for (const part of parts()) {
    const key = part.slice(0, part.indexOf("="));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
console.log(kept.length, kept[0], kept[99], [...counts].join(" "));
