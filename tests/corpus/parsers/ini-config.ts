// A reader of INI files with sections, typed values, interpolation and located errors.
type Value = string | number | boolean | readonly string[];
type Config = Map<string, Map<string, Value>>;
class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly line: number;
  constructor(line: number, message: string, options?: ErrorOptions) {
    super(`line ${line}: ${message}`, options);
    this.line = line;
  }
}
function value(text: string): Value {
  if (/^(?:true|yes|on)$/i.test(text)) return true;
  if (/^(?:false|no|off)$/i.test(text)) return false;
  if (text !== "" && !Number.isNaN(Number(text))) return Number(text);
  const list = /^\[(.*)\]$/.exec(text);
  if (list) return list[1]!.split(",").map((s) => s.trim()).filter((s) => s !== "");
  return text.replace(/^"(.*)"$/, "$1");
}
function read(source: string): Config {
  const config: Config = new Map();
  let section = new Map<string, Value>();
  config.set("", section);
  source.split("\n").forEach((raw, index) => {
    const line = raw.replace(/[;#].*$/, "").trim();
    if (line === "") return;
    const header = /^\[(\w+)\]$/.exec(line)?.[1];
    if (header !== undefined) {
      if (config.has(header)) throw new ConfigError(index + 1, `section ${header} is repeated`);
      config.set(header, (section = new Map()));
      return;
    }
    const at = line.indexOf("=");
    if (at <= 0) throw new ConfigError(index + 1, `expected "key = value" but found ${JSON.stringify(line)}`);
    const text = line.slice(at + 1).trim().replace(/\$\{(\w+)\.(\w+)\}/g, (_, s: string, k: string) => {
      const found = config.get(s)?.get(k);
      if (found === undefined) throw new ConfigError(index + 1, `unknown reference ${s}.${k}`, { cause: { s, k } });
      return String(found);
    });
    section.set(line.slice(0, at).trim(), value(text));
  });
  return config;
}
console.log(read(`
top = 1
[server]
port = 8080 ; the port
host = "example.org"
debug = Yes
tags = [a, b,, c]
[client]
url = http://\${server.host}:\${server.port}/
timeout = 1e3
empty =
hex = 0x1F
`));
for (const bad of ["[a]\n[a]", "novalue", "x = ${a.b}", "= 3"]) {
  try {
    read(bad);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.log(error.name, error.line, error.message, error.cause);
  }
}
