// Lookahead and lookbehind that find places only.
const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
for (const digits of ["1", "12", "123", "1234", "123456", "1234567", "x1234y", "12345.6789"]) console.log(group(digits));
console.log("1234567".replace(/(?<=\d)(?=(?:\d{3})+$)/g, "'"), "camelCaseText".split(/(?=[A-Z])/));
console.log("aXbXc".split(/(?<=X)/), "2024-05-06".replace(/(?<!\d)\d{4}/, "Y"));
export {};
