// Malformed text raises SyntaxError.
const bad = ["", "{", "[1,]", "{\"a\":}", "{a:1}", "'x'", "01", "1.", ".5", "+1", "nul", "\"abc", "\"a\nb\"", "\"\\x\"", "[1 2]", "{} x", "\"\\u12\"", "-", "1e", "tru", "[", "{\"a\" 1}", "{\"a\":1,}"];
for (const s of bad) {
  try {
    JSON.parse(s);
    console.log("accepted", s);
  } catch (e) {
    console.log(JSON.stringify(s), e instanceof SyntaxError, (e as Error).name);
  }
}
try {
  JSON.parse("{\"a\": tru}");
} catch (e) {
  console.log((e as Error).message);
}
try {
  JSON.parse("");
} catch (e) {
  console.log((e as Error).message);
}
