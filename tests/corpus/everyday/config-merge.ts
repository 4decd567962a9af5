// Deep merging of settings: objects merge, lists replace, undefined leaves the default, null clears it.
type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };
type Settings = { [key: string]: Json | undefined };

function isObject(value: Json | undefined): value is Settings {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function merge(base: Settings, over: Settings): Settings {
  const result: Settings = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue;
    const before = result[key];
    if (value === null) delete result[key];
    else result[key] = isObject(before) && isObject(value) ? merge(before, value) : value;
  }
  return result;
}

function get(settings: Settings, path: string): Json | undefined {
  let at: Json | undefined = settings;
  for (const part of path.split(".")) {
    if (!isObject(at)) return undefined;
    at = at[part];
  }
  return at;
}

const defaults: Settings = {
  server: { port: 8080, host: "localhost", tls: { enabled: false, versions: ["1.2", "1.3"] } },
  log: { level: "info" },
  features: ["a"],
};
const merged = [
  { server: { port: 9090, tls: { enabled: true } }, features: ["b", "c"] },
  { log: null, server: { host: undefined } },
  { server: { tls: { versions: [] } }, extra: { deep: { deeper: 1 } } },
].reduce<Settings>((all, layer) => merge(all, layer), defaults);
console.log(JSON.stringify(merged, null, 1));
for (const path of ["server.port", "server.tls.enabled", "log.level", "extra.deep.deeper", "features.0", "none"])
  console.log(path, get(merged, path));
console.log(get(defaults, "log.level"), defaults.features);
