// Tagged templates get the cooked parts and the values.
function tag(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  let out = "";
  parts.forEach((p, i) => {
    out += `[${p}]`;
    if (i < values.length) out += `<${values[i]}>`;
  });
  return out;
}
console.log(tag`a${1}b${"two"}c`);
console.log(tag`${1}${2}`);
console.log(tag`plain`);
console.log(tag`line\n${3}`);
function count(parts: TemplateStringsArray, ...values: number[]): number {
  return parts.length * 10 + values.length;
}
console.log(count``, count`${1}`, count`a${1}b${2}c`);
