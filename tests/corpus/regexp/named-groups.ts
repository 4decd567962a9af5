// Regular expressions: named groups.
const date = /(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?/;
const found = date.exec("on 2024-05 it was");
console.log(found?.groups, found?.groups?.year, found?.groups?.day);
console.log("2024-05-06".replace(date, "$<day>.$<month>.$<year>$<none>"));
console.log(/(?<a>x)\k<a>/.test("xx"), /\k<a>(?<a>x)/.exec("x")?.[0]);
if (found?.groups) {
  const { year, month } = found.groups;
  console.log(year, month);
}
export {};
