// Semantic versions: parsing, ordering with prereleases, and ranges with carets, tildes and comparators.
interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly pre: readonly (string | number)[];
}
const pattern = /^v?(?<major>0|[1-9]\d*)\.(?<minor>\d+)\.(?<patch>\d+)(?:-(?<pre>[0-9A-Za-z.-]+))?(?:\+[\w.]+)?$/;

function parse(text: string): Version | undefined {
  const groups = pattern.exec(text.trim())?.groups;
  if (groups === undefined) return undefined;
  const { major, minor, patch, pre } = groups;
  const parts = pre?.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part)) ?? [];
  return { major: Number(major), minor: Number(minor), patch: Number(patch), pre: parts };
}

function compare(a: Version, b: Version): number {
  for (const key of ["major", "minor", "patch"] as const) {
    const difference = a[key] - b[key];
    if (difference !== 0) return Math.sign(difference);
  }
  if (a.pre.length === 0 || b.pre.length === 0) return Math.sign(b.pre.length - a.pre.length);
  for (let i = 0; i < Math.max(a.pre.length, b.pre.length); i++) {
    const left = a.pre[i];
    const right = b.pre[i];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (left === right) continue;
    if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return 0;
}

const format = ({ major, minor, patch, pre }: Version): string =>
  `${major}.${minor}.${patch}${pre.length > 0 ? "-" + pre.join(".") : ""}`;

type Test = (v: Version) => boolean;
function range(text: string): Test {
  const alternatives = text.split("||").map((alternative): Test => {
    const tests = alternative.trim().split(/\s+/).map((comparator): Test => {
      const match = /^(\^|~|>=?|<=?|=)?(.+)$/.exec(comparator);
      const base = match?.[2] !== undefined ? parse(match[2]) : undefined;
      if (match === null || base === undefined) throw new SyntaxError(`bad comparator "${comparator}"`);
      switch (match[1]) {
        case "^": {
          const top: Version = { ...base, ...(base.major > 0 ? { major: base.major + 1, minor: 0 } : { minor: base.minor + 1 }), patch: 0, pre: [] };
          return (v) => compare(v, base) >= 0 && compare(v, top) < 0;
        }
        case "~":
          return (v) => compare(v, base) >= 0 && v.major === base.major && v.minor === base.minor;
        case ">": return (v) => compare(v, base) > 0;
        case ">=": return (v) => compare(v, base) >= 0;
        case "<": return (v) => compare(v, base) < 0;
        case "<=": return (v) => compare(v, base) <= 0;
        default: return (v) => compare(v, base) === 0;
      }
    });
    return (v) => tests.every((test) => test(v));
  });
  return (v) => alternatives.some((test) => test(v));
}

const texts = ["1.2.3", "v1.10.0", "1.2.3-alpha", "1.2.3-alpha.1", "1.2.3-alpha.beta", "1.2.3-rc.11", "1.2.3-rc.2", "0.3.9", "2.0.0+build.5", "1.2", "01.2.3"];
const versions = texts.map(parse).filter((v) => v !== undefined);
console.log(versions.length, texts.filter((text) => !parse(text)));
console.log(versions.toSorted(compare).map(format).join(" < "));
for (const spec of ["^1.2.3", "~1.2.0", ">=1.0.0 <1.5.0", "^0.3.0 || =2.0.0", ">nope"]) {
  try {
    console.log(spec.padEnd(18), versions.filter(range(spec)).map(format));
  } catch (error) {
    console.log(spec.padEnd(18), String(error));
  }
}
