// Dates: construct.
console.log(new Date(0), new Date(86400000 * 365.25), new Date(NaN), new Date(8.64e15 + 1), new Date(-1));
console.log(new Date(2024, 1, 29).getTime(), new Date(99, 0).getFullYear(), new Date(2020, 12, 1, 25, 61, 61, 1001).toISOString());
const one = new Date("2024-02-29T12:34:56.789Z");
const copy = new Date(one);
console.log(copy.getTime() === one.getTime(), copy !== one, typeof Date.now(), Date.now() > 1.7e12, new Date() instanceof Date);
console.log(Date.UTC(2024, 0), Date.UTC(1970, 0, 1, 0, 0, 0, 5), Date.UTC(275760, 8, 13), Date.UTC(275760, 8, 13, 0, 0, 0, 1));
export {};
