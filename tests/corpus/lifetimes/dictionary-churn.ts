// Properties come and go on objects used as dictionaries.
const table: Record<string, { hits: number } | undefined> = {};
for (let i = 0; i < 4000; i++) {
  const key = `k${(i * 37) % 211}`;
  const entry = table[key];
  if (entry === undefined) table[key] = { hits: 1 };
  else if (entry.hits === 9) delete table[key];
  else entry.hits++;
}
const keys = Object.keys(table);
let hits = 0;
for (const key of keys) hits += table[key]?.hits ?? 0;
console.log(keys.length, hits, keys.slice(0, 5).join(), "k0" in table, table["nothing"]);
