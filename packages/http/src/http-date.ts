// The Date header's format, IMF-fixdate (RFC 9110 section 5.6.7), computed from milliseconds since 1970.

const DAYS = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** For example "Sun, 06 Nov 1994 08:49:37 GMT". Takes milliseconds since 1970-01-01T00:00Z, up to the year 9999. */
export function formatHttpDate(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  const days = Math.floor(seconds / 86400);
  const inDay = seconds - days * 86400;
  const hour = Math.floor(inDay / 3600);
  const minute = Math.floor((inDay - hour * 3600) / 60);
  // Civil date from days, counting years from March so that the leap day is the last of a year.
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 2 : monthFromMarch - 10;
  const year = yearOfEra + era * 400 + (month <= 1 ? 1 : 0);
  const clock = twoDigits(hour) + ":" + twoDigits(minute) + ":" + twoDigits(inDay % 60);
  return `${DAYS[days % 7]!}, ${twoDigits(day)} ${MONTHS[month]!} ${year} ${clock} GMT`;
}

function twoDigits(value: number): string {
  return value < 10 ? "0" + value : "" + value;
}
