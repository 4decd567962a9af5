// switch inside loops and switches, with labels, returns and closures.
function scan(s: string): string {
  let out = "";
  scan: for (let i = 0; i < s.length; i++) {
    switch (s[i]) {
      case "#":
        break scan;
      case " ":
        continue scan;
      case "(":
        switch (s[i + 1]) {
          case "(":
            out += "DOUBLE";
            i++;
            break;
          default:
            out += "SINGLE";
        }
        break;
      case ")": {
        const c = ";";
        out += c;
        break;
      }
      default:
        out += s[i];
    }
  }
  return out;
}
console.log(scan("a (b) ((c)) # d"), scan(""));
function daysIn(m: number, leap: boolean): number {
  switch (m) {
    case 2:
      return leap ? 29 : 28;
    case 4: case 6: case 9: case 11:
      return 30;
  }
  return 31;
}
console.log([1, 2, 4, 12].map((m) => daysIn(m, true)), daysIn(2, false));
const fs: (() => string)[] = [];
for (const k of ["a", "b", "c"]) {
  switch (k) {
    case "b":
      const local = k + "!";
      fs.push(() => local);
      break;
    default:
      fs.push(() => k);
  }
}
console.log(fs.map((f) => f()));
