// localeCompare (ECMA-262, 22.1.3.12), for the texts that need no large tables.
//
// Contract: the order is that of Unicode's root collation (UTS #10 with CLDR's root), which is Node's for English.
// Texts of ASCII and of the accented letters of Latin-1 are supported; anything else throws a RangeError.
import { charCodeAt as codeAt } from "../core/string.ts";

// Everything printable in ASCII that is no letter, in the order of its primary weights.
const MARKS = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";
// Accents in the order of their secondary weights: acute, grave, circumflex, ring, diaeresis, tilde, cedilla.
const ACCENTED = "áéíóúý|àèìòù|âêîôû|å|äëïöüÿ|ãñõ|ç";
const BASES = "aeiouy|aeiou|aeiou|a|aeiouy|ano|c";

const SECONDARY = 0x100;
const PRIMARY = 0x10000;

/** The three weights of a unit in one number: primary, secondary, tertiary (1 for capitals); 0 if it is ignored. */
function weightOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return (100 + unit) * PRIMARY;
  if (unit >= 65 && unit <= 90) return (132 + unit) * PRIMARY + 1;
  if (unit < 0x80) {
    const mark = MARKS.indexOf(String.fromCharCode(unit));
    return mark < 0 ? 0 : (mark + 1) * PRIMARY;
  }
  // The capitals of Latin-1 lie 32 below their small letters.
  const capital = unit >= 0xc0 && unit <= 0xde;
  const at = ACCENTED.indexOf(String.fromCharCode(capital ? unit + 32 : unit));
  if (unit < 0xc0 || at < 0 || unit === 0xdf) {
    throw new RangeError(
      "localeCompare does not support U+" + unit.toString(16).toUpperCase().padStart(4, "0"),
    );
  }
  let accent = 1;
  for (let i = 0; i < at; i++) if (codeAt(ACCENTED, i) === 124) accent++;
  return (100 + codeAt(BASES, at)) * PRIMARY + accent * SECONDARY + (capital ? 1 : 0);
}

/** Position of the next unit at `from` or later that is not ignored. */
function nextWeighed(text: string, from: number): number {
  let at = from;
  while (at < text.length && weightOf(codeAt(text, at)) === 0) at++;
  return at;
}

/** -1, 0 or 1: by letters first, then by accents, then small letters before capitals. */
export function localeCompare(self: string, other: string): number {
  let secondary = 0;
  let tertiary = 0;
  let i = nextWeighed(self, 0);
  let k = nextWeighed(other, 0);
  while (i < self.length && k < other.length) {
    const a = weightOf(codeAt(self, i));
    const b = weightOf(codeAt(other, k));
    const primary = Math.floor(a / PRIMARY) - Math.floor(b / PRIMARY);
    if (primary !== 0) return primary < 0 ? -1 : 1;
    if (secondary === 0) secondary = (a & 0xff00) - (b & 0xff00);
    if (tertiary === 0) tertiary = (a & 0xff) - (b & 0xff);
    i = nextWeighed(self, i + 1);
    k = nextWeighed(other, k + 1);
  }
  if (i < self.length) return 1;
  if (k < other.length) return -1;
  const difference = secondary !== 0 ? secondary : tertiary;
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}
