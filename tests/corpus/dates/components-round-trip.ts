// From components to time and back for many days, local and UTC alike (the zone is UTC).
let checked = 0;
let weekdays = 0;
for (let t = -62198755200000; t < 253402300800000; t += 86400000 * 997 + 12345678) {
  const date = new Date(t);
  const again = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds());
  if (again !== t && date.getUTCFullYear() > 99) console.log("differs", t, again);
  if (Date.parse(date.toISOString()) !== t) console.log("parse differs", t);
  weekdays += date.getUTCDay();
  checked++;
}
console.log(checked, weekdays);
const date = new Date(2024, 1, 29, 1, 2, 3, 4);
console.log(date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
console.log(date.toDateString(), "|", date.toTimeString(), "|", date.toUTCString(), "|", date.toLocaleDateString(), "|", date.toLocaleTimeString());
console.log(new Date(2024, 0).getTime(), new Date("2024-01-01T00:00").getTime(), new Date(new Date(5)).getTime());
