// Regular expressions: source.
for (const text of ["", "/", "a/b", "[/]", "\\/", "\n", "a\rb", "(?:x)"]) {
  const re = new RegExp(text);
  console.log(JSON.stringify(re.source), String(re) === "/" + re.source + "/");
}
console.log(new RegExp(/x/gi).flags, new RegExp(/x/gi, "m").flags, RegExp("y").source);
export {};
