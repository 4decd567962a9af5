// Dates: fields.
for (const time of [0, -1, 951782400000, 951868799999, -62198755200000, 8.64e15, -8.64e15, 1709210096789, NaN]) {
  const date = new Date(time);
  console.log(date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes());
  console.log(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCDay(), date.getUTCHours());
  console.log(date.getSeconds(), date.getMilliseconds(), date.getTimezoneOffset(), date.valueOf());
}
export {};
