// toISOString beyond four digits, and what it refuses.
for (const year of [-271820, -1, 0, 1, 99, 999, 1970, 9999, 10000, 275760]) {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  console.log(year, date.toISOString(), Date.parse(date.toISOString()) === date.getTime(), date.toUTCString());
}
try {
  new Date(Number.NaN).toISOString();
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
console.log(new Date(Number.NaN).toJSON(), String(new Date(Number.NaN)), new Date(Number.NaN).toUTCString());
console.log(Date.parse("-000000-01-01T00:00:00Z"), Date.parse("+275760-09-13T00:00:00.001Z"));
