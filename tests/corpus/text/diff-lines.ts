// The longest common subsequence of lines, shown as a difference.
function diff(before: string, after: string): string[] {
  const a = before.split("\n");
  const b = after.split("\n");
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      table[i]![k] = a[i] === b[k] ? table[i + 1]![k + 1]! + 1 : Math.max(table[i + 1]![k]!, table[i]![k + 1]!);
  const out: string[] = [];
  let i = 0;
  let k = 0;
  while (i < a.length || k < b.length) {
    if (i < a.length && k < b.length && a[i] === b[k]) {
      out.push(`  ${a[i]}`);
      i++;
      k++;
    } else if (k === b.length || (i < a.length && table[i + 1]![k]! >= table[i]![k + 1]!)) out.push(`- ${a[i++]}`);
    else out.push(`+ ${b[k++]}`);
  }
  return out;
}
console.log(diff("a\nb\nc\nd", "a\nc\nx\nd").join("\n"));
console.log(diff("", "new").join("|"), diff("same", "same").join("|"));
const long = Array.from({ length: 60 }, (_, i) => `line ${(i * 7) % 23}`);
const changes = diff(long.join("\n"), long.toSpliced(10, 5, "x", "y").join("\n"));
console.log(changes.filter((line) => line[0] !== " "), changes.length);
