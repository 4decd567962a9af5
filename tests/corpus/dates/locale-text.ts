// toLocaleString and its parts in the locale that Node has without settings, English (United States).
for (const time of [0, 1735131909000, -62198755200000, -62167219200000, 8.64e15, -8.64e15, 43200000, 46800000, Number.NaN]) {
  const date = new Date(time);
  console.log(date.toLocaleString(), "|", date.toLocaleDateString(), "|", date.toLocaleTimeString());
}
console.log(new Date(0).toLocaleString("en-US"), new Date(0).toLocaleDateString(undefined));
console.log([new Date(0), 1234.5, null, "x"].toLocaleString());
