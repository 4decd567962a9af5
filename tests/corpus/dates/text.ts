// Dates: text.
for (const time of [0, 951782400000, 1709210096789, -62198755200000, -1e14, 253402300800000, NaN]) {
  const date = new Date(time);
  console.log(String(date), "|", date.toDateString(), "|", date.toTimeString(), "|", date.toUTCString());
  console.log(JSON.stringify(date), JSON.stringify({ date }));
  try {
    console.log(date.toISOString());
  } catch (error) {
    console.log(String(error));
  }
}
export {};
