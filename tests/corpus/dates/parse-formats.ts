// Texts that Date.parse reads, in the specification's format and in words, and what it refuses.
const texts = [
  "2024-02-29", "2024-02-30", "2024-13-01", "2024-02-29T12:00", "2024-02-29T12:00Z", "2024-02-29T12:00:00.5Z", "2024-02-29T24:00:00Z", "2024-02-29T24:00:01Z",
  "2024-02-29T12:00:00+02:30", "2024", "2024-02", "+002024-02-29T00:00:00Z", "Thu, 29 Feb 2024 12:00:00 GMT", "29 Feb 2024", "Feb 29 2024", "February 29, 2024 13:45",
  "2/29/2024", "02/29/24", "Feb 29 2024 12:00 PM", "Feb 29 2024 12:00 AM", "Thu Feb 29 2024 12:00:00 GMT+0100", "29 Feb 2024 12:00:00 EST", "", "nonsense", "12", "2024-2-9",
];
for (const text of texts) {
  const time = Date.parse(text);
  console.log(JSON.stringify(text), Number.isNaN(time) ? "invalid" : new Date(time).toISOString());
}
