// Dates beyond their fields, month ends, negative years, invalid dates in every method.
const iso = (d: Date): string => (Number.isNaN(+d) ? "invalid" : d.toISOString());
for (const args of [[2024, 0, 31], [2024, 1, 30], [2023, 1, 29], [2024, 12, 1], [2024, -1, 1], [99, 0, 1], [0, 0, 1], [-1, 0, 1], [2024, 0, 0], [2024, 5, 15, 25, 61, 61, 1001], [2024, 0, 1.9, -0.5]]) console.log(args.join(), iso(new Date(Date.UTC(...(args as [number, number])))));
const d = new Date(Date.UTC(2024, 0, 31));
console.log(d.setUTCMonth(1), iso(d), d.setUTCDate(0), iso(d), d.setUTCFullYear(2023, 1, 29), iso(d), d.setUTCHours(-1), iso(d), d.setUTCMinutes(1500, -1, 5), iso(d));
const limit = 8.64e15;
console.log(iso(new Date(limit)), iso(new Date(limit + 1)), iso(new Date(-limit)), new Date(limit - 0.5).getTime(), new Date(1.9).getTime(), new Date(-1.9).getTime());
const bad = new Date("never");
console.log(String(bad), bad.getTime(), bad.getUTCDay(), JSON.stringify({ bad }), bad.toJSON(), bad.setUTCHours(1), iso(bad), bad.setUTCFullYear(2020), iso(bad));
try {
  new Date(NaN).toISOString();
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
for (const text of ["2024-02-30", "2024-02-29T24:00Z", "2024-02-29T24:01Z", "2024-02-29T12:30:15.123456+05:30", "2024", "2024-13", "+275760-09-13", "-000001-01-01", "2024-1-2", "12:00", "Feb 29 2023", "Thu, 01 Jan 1970 00:00:00 GMT", "Jan 1 2000 10:00 PM GMT-0500"]) console.log(text, iso(new Date(text)));
const a = new Date(0);
const b = new Date(a);
b.setUTCSeconds(5);
console.log(+b - +a, b > a, a.getTime() === 0, `${a.toUTCString()} ${b.toJSON()}`, [b, a].sort((x, y) => +x - +y).map(Number), new Date(2020, 5).getMonth(), typeof (a as unknown));
console.log(a, [b], { when: b }, bad);
