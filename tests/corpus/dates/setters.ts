// Dates: setters.
const date = new Date(Date.UTC(2024, 0, 31, 10, 20, 30, 40));
console.log(date.setMonth(1), date.toISOString(), date.setDate(0), date.toISOString(), date.setFullYear(2023, 5), date.toISOString());
console.log(date.setHours(25, 1), date.toISOString(), date.setMinutes(-1), date.toISOString(), date.setSeconds(61, 5), date.toISOString());
console.log(date.setMilliseconds(1234), date.toISOString(), date.setTime(5.7), date.getTime(), date.setUTCHours(3), date.setUTCDate(15));
const invalid = new Date(NaN);
console.log(invalid.setDate(1), invalid.setFullYear(2020), invalid.toISOString(), date.setTime(NaN), date.setMonth(1));
export {};
