// Dates: arithmetic.
const a = new Date(1000);
const b = new Date(3500);
console.log(b.getTime() - a.getTime(), a < b, a >= b, +b, Number(a), `${a}`.length, a + "!", "x" + b);
const dates = [b, a, new Date(2000)].sort((x, y) => x.getTime() - y.getTime());
console.log(dates.map((date) => date.getTime()), Math.max(...dates.map(Number)), a == a, a === new Date(1000));
function addDays(date: Date, days: number): Date {
  const result = new Date(date);
  result.setDate(result.getDate() + days);
  return result;
}
console.log(addDays(new Date("2024-02-28"), 2), addDays(new Date("2023-12-31"), 1), addDays(new Date("2024-03-01"), -1));
export {};
