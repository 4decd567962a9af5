// for-in: integer keys first, then insertion order; additions are not visited, deletions neither.
const o: Record<string, number> = { b: 1, 10: 2, a: 3, 2: 4 };
const seen: string[] = [];
for (const key in o) {
  seen.push(key);
  if (key === "2") delete o["a"];
  if (key === "10") o["new"] = 1;
}
console.log(seen, Object.keys(o));
for (const i in ["x", "y"]) console.log(typeof i, i);
for (const ch in "hi" as unknown as object) console.log(ch);
class P {
  x = 1;
  m(): void {}
  get g(): number {
    return 1;
  }
}
for (const key in new P()) console.log(key);
for (const key in null as unknown as object) console.log(key);
