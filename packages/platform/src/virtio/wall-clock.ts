// The wall clock: read once from the battery-backed clock (MC146818), then carried on by the time-stamp counter.
//
// Contract: `readWallSeconds` returns seconds since 1970 in UTC, 0 where there is no such clock.

import { in8, out8 } from "@tessera/machine/port";

const INDEX = 0x70;
const DATA = 0x71;
const STATUS_A = 10;
const STATUS_B = 11;
const UPDATING = 0x80;
const BINARY = 4;
const HOURS_24 = 2;
const PATIENCE = 100000;

function register(index: number): number {
  out8(INDEX, index);
  return in8(DATA);
}

export function readWallSeconds(): number {
  let tries = 0;
  while ((register(STATUS_A) & UPDATING) !== 0) {
    tries++;
    if (tries > PATIENCE) return 0;
  }
  const mode = register(STATUS_B);
  const isBinary = (mode & BINARY) !== 0;
  const second = decode(register(0), isBinary);
  const minute = decode(register(2), isBinary);
  const rawHour = register(4);
  let hour = decode(rawHour & 0x7f, isBinary);
  if ((mode & HOURS_24) === 0) hour = (hour % 12) + ((rawHour & 0x80) !== 0 ? 12 : 0);
  const day = decode(register(7), isBinary);
  const month = decode(register(8), isBinary);
  const year = 2000 + decode(register(9), isBinary);
  if (month < 1 || month > 12 || day < 1 || day > 31) return 0;
  return ((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
}

function decode(value: number, isBinary: boolean): number {
  return isBinary ? value : (value >> 4) * 10 + (value & 15);
}

/** Days of the proleptic Gregorian calendar; the year is thought to begin in March. */
function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
