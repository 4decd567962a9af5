// Switches over many integers, negative, fractional and out of range values.
function dense(n: number): string {
  switch (n) {
    case 0: return "zero";
    case 1: return "one";
    case 2: return "two";
    case 3: return "three";
    case 4: return "four";
    case 5: return "five";
    case 6: return "six";
    case 7: return "seven";
    default: return "many";
  }
}
console.log([-1, 0, -0, 1, 3, 7, 8, 2.5, NaN, Infinity, 4294967296, 4294967297].map(dense).join());
function sparse(n: number): number {
  switch (n) {
    case -1000000: return 1;
    case 0.5: return 2;
    case 2147483647: return 3;
    case 2147483648: return 4;
    case -2147483648: return 5;
    case Infinity: return 6;
    case 1e100: return 7;
    default: return 0;
  }
}
console.log([-1000000, 0.5, 2147483647, 2147483648, -2147483648, Infinity, 1e100, 1, -Infinity].map(sparse));
function text(s: string): number {
  switch (s) {
    case "alpha": return 1;
    case "beta": return 2;
    case "al" + "phabet": return 3;
    case "": return 4;
    case "é": return 5;
    case "漢": return 6;
    default: return 0;
  }
}
console.log(["alpha", "alph", "alphabet", "", "é", "e\u0301", "漢", "be" + "ta"].map(text));
