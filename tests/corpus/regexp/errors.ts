// Regular expressions: errors.
for (const [pattern, flags] of [["(", ""], [")", ""], ["[", ""], ["*", ""], ["a**", ""], ["a{2,1}", ""], ["[b-a]", ""], ["\\", ""],
  ["(?<a>x)(?<a>y)", ""], ["(?<1>x)", ""], ["\\k<a>(?<b>)", ""], ["(?a)", ""], ["{1}", ""], ["a{", "u"], ["}", "u"], ["\\-", "u"],
  ["\\u{110000}", "u"], ["(?<=a)*", ""], ["a", "gg"], ["a", "x"], ["a", "uv"], ["\\1", "u"], ["[\\d-z]", "u"]]) {
  try {
    console.log(String(new RegExp(pattern!, flags)));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
export {};
