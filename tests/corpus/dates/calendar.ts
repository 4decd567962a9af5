// Dates: calendar.
let checked = 0;
for (let day = -800000; day < 800000; day += 97) {
  const date = new Date(day * 86400000);
  const back = Date.UTC(2000, 0, 1) + (day - 10957) * 86400000;
  if (date.getTime() !== back) throw new Error(`day ${day}`);
  const again = new Date(0);
  again.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  if (again.getTime() !== date.getTime()) throw new Error(`fields of day ${day}`);
  if (Date.parse(date.toISOString()) !== date.getTime()) throw new Error(`text of day ${day}`);
  checked++;
}
const lengths = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month + 1, 0)).getUTCDate());
console.log(checked, lengths, [1900, 2000, 2023, 2024].map((year) => new Date(Date.UTC(year, 2, 0)).getUTCDate()));
export {};
