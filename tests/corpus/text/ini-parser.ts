// Reading and writing INI: sections, comments, quotes, types by their looks.
type Value = string | number | boolean;
type Ini = Record<string, Record<string, Value>>;
function parse(text: string): Ini {
  const result: Ini = {};
  let section = "";
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith(";") || line.startsWith("#")) continue;
    const header = /^\[([^\]]+)\]$/.exec(line);
    if (header) {
      section = header[1]!;
      result[section] ??= {};
      continue;
    }
    const at = line.indexOf("=");
    if (at < 0) throw new SyntaxError(`line ${index + 1}: no "=" in ${JSON.stringify(line)}`);
    (result[section] ??= {})[line.slice(0, at).trim()] = convert(line.slice(at + 1).trim());
  }
  return result;
}
function convert(text: string): Value {
  if (text === "true" || text === "false") return text === "true";
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text.replace(/^"(.*)"$/, "$1");
}
function print(ini: Ini): string {
  return Object.entries(ini)
    .map(([name, values]) => [`[${name}]`, ...Object.entries(values).map(([k, v]) => `${k}=${v}`)].join("\n"))
    .join("\n\n");
}
const ini = parse('; comment\ntop = 1\n[server]\r\nhost = "a b"\nport = 8080\nrate=-0.5\n\n[flags]\non = true\nempty =\n[server]\nport=9090');
console.log(ini);
console.log(print(ini));
try {
  parse("[a]\nbroken");
} catch (error) {
  console.log(String(error));
}
