// Suggestions for misspelt names: distances, prefixes, and the best few.
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++)
      next[k] = Math.min(next[k - 1]! + 1, row[k]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
const commands = ["build", "run", "check", "bench", "test", "fuzz", "help"];
function suggest(word: string): string[] {
  return commands
    .map((name) => ({ name, cost: name.startsWith(word) ? 0 : distance(word.toLowerCase(), name) }))
    .filter(({ cost, name }) => cost <= Math.max(1, name.length / 2))
    .sort((a, b) => a.cost - b.cost || a.name.localeCompare(b.name))
    .slice(0, 2)
    .map(({ name }) => name);
}
for (const word of ["biuld", "RUN", "chek", "b", "xyz", "", "tets"]) console.log(JSON.stringify(word), suggest(word));
console.log(distance("", "abc"), distance("kitten", "sitting"), distance("é", "e"), distance("same", "same"));
