// Dates: parse words.
for (const text of ["Jan 2, 2020", "2 January 2020 10:30", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu Jan 01 1970 00:00:00 GMT+0200 (CEST)", "1/2/2020",
  "2020/1/2 3:4:5", "12-25-1995", "Dec 25, 1995 11:59 PM", "Dec 25, 1995 12:00 AM", "13:00 PM Jan 1 2000", "Jan 1 2000 EST", "Jan 1 2000 10:00 -0530",
  "Jan 1 2000 10:00 +1", "May", "5", "32", "Feb 30 2021", "Jan 5", "1 2 3 4", "Smarch 5 2020", "2020 10:20:30.456", "Jan 1 70", "Jan 1 49"])
  console.log(JSON.stringify(text), Date.parse(text));
export {};
