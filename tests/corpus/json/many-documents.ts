// The same names in thousands of documents, and many different names in one.
interface Row {
  id: number;
  name: string;
  score: number | null;
  tags: string[];
}
const rows: Row[] = [];
for (let i = 0; i < 2000; i++) rows.push({ id: i, name: `row ${i}`, score: i % 3 === 0 ? null : i / 4, tags: i % 2 === 0 ? [] : ["odd", String(i)] });
const text = JSON.stringify(rows);
const back = JSON.parse(text) as Row[];
let sum = 0;
for (const row of back) sum += row.id + (row.score ?? 0) + row.tags.length + row.name.length;
console.log(text.length, sum, JSON.stringify(back) === text);
const wide: Record<string, number> = {};
for (let i = 0; i < 3000; i++) wide[`key_${(i * 7919) % 3000}`] = i;
const again = JSON.parse(JSON.stringify(wide)) as Record<string, number>;
console.log(Object.keys(again).length, again["key_0"], again["key_2999"], Object.keys(again).slice(0, 4).join());
let count = 0;
for (const key in again) if (again[key] === wide[key]) count++;
console.log(count);
