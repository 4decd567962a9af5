// Setters give the new time, NaN makes a date invalid, some revive it.
const date = new Date(Date.UTC(2024, 5, 15, 12, 30, 45, 678));
console.log(date.setUTCMilliseconds(0), date.setUTCSeconds(61), date.setUTCMinutes(-1, 5), date.setUTCHours(24, 0, 0, 0));
console.log(date.toISOString(), date.setTime(5), date.setUTCDate(32), date.toISOString());
console.log(date.setUTCMonth(Number.NaN), date.getTime(), date.setUTCDate(1), date.getUTCFullYear());
console.log(date.setUTCFullYear(2020), date.toISOString(), date.setUTCFullYear(2021, 1), date.setUTCFullYear(2022, 11, 31));
const invalid = new Date("nonsense");
console.log(invalid.getTime(), invalid.getUTCDay(), String(invalid), invalid.setUTCHours(1), invalid.setTime(0), invalid.getTime());
console.log(date.setHours(1.9), date.getHours(), date.setDate(-1), date.getDate(), date.setMonth(14), date.getMonth(), date.getFullYear());
const copy = new Date(date);
copy.setMinutes(59);
console.log(copy.getTime() !== date.getTime(), new Date(date.getTime()).getTime() === date.valueOf(), date.setMilliseconds(2000), date.getSeconds());
