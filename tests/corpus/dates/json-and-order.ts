// Dates in JSON, as keys, in comparisons and in sorting.
const dates = [new Date(3e12), new Date(0), new Date(-1), new Date(1e12)];
console.log(JSON.stringify(dates), JSON.stringify({ at: dates[0] }, null, 1));
console.log([...dates].sort((a, b) => a.getTime() - b.getTime()).map((d) => d.getTime()));
console.log([...dates].sort().map((d) => d.getTime()));
console.log(dates[1]! < dates[0]!, dates[1]! >= new Date(0), dates[1] === dates[1], +dates[2]!);
console.log(Math.max(...dates.map((d) => d.valueOf())), `${dates[1]}`, dates[1] + "");
const record: Record<string, number> = {};
for (const date of dates) record[date.toISOString().slice(0, 4)] = date.getUTCDay();
console.log(record, new Map(dates.map((d) => [d, d.getTime()])).size);
const round = JSON.parse(JSON.stringify({ d: dates[3] }), (_, v) => (typeof v === "string" ? new Date(v) : v)) as { d: Date };
console.log(round.d.getTime() === dates[3]!.getTime(), round.d instanceof Date);
