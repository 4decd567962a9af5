// Access by generic keys reaches fields, methods and accessors.
class Config {
  host = "localhost";
  port = 80;
  get url(): string {
    return `${this.host}:${this.port}`;
  }
  describe(): string {
    return `config ${this.url}`;
  }
}
function get<T, K extends keyof T>(o: T, k: K): T[K] {
  return o[k];
}
function set<T, K extends keyof T>(o: T, k: K, v: T[K]): void {
  o[k] = v;
}
const c = new Config();
set(c, "port", 8080);
set(c, "host", "example");
console.log(get(c, "host"), get(c, "url"), get(c, "port") + 1, get(c, "describe").call(c));
const keys: (keyof Config)[] = ["host", "port", "url"];
console.log(keys.map((k) => String(c[k])).join());
const name: string = "host";
console.log((c as unknown as Record<string, unknown>)[name]);
