// padStart, padEnd and repeat.
console.log("5".padStart(3, "0"), "5".padEnd(3, "0"), "abc".padStart(2), "abc".padStart(3, "-"));
console.log("[" + "x".padStart(4) + "]", "[" + "x".padEnd(4) + "]");
console.log("x".padStart(6, "abc"), "x".padEnd(6, "abc"), "x".padStart(4, "") === "x");
console.log("ab".repeat(3), "ab".repeat(0) === "", "".repeat(5) === "", "-".repeat(10));
try {
  console.log("a".repeat(-1));
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
for (let i = 1; i <= 3; i++) console.log(String(i * 37).padStart(5, ".") + "|");
