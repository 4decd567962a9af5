// A router with parameters, wildcards and typed handlers: the parameters' names come from the pattern's type.
type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name | keyof Params<Rest>]: string }
  : P extends `${string}:${infer Name}` ? { [K in Name]: string } : Record<never, string>;
interface Request { readonly method: string; readonly path: string; readonly query: ReadonlyMap<string, string> }
type Reply = { status: number; body: unknown };
type Handler<P extends string> = (params: Params<P>, request: Request) => Reply | string;
interface Route { method: string; segments: readonly string[]; handler: (params: Record<string, string>, request: Request) => Reply | string }

class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  constructor(status: number, message?: string, options?: ErrorOptions) {
    super(message ?? `status ${status}`, options);
    this.status = status;
  }
}
class Router {
  private routes: Route[] = [];
  on<const P extends string>(method: string, pattern: P, handler: Handler<P>): this {
    this.routes.push({ method, segments: pattern.split("/").filter(Boolean), handler: handler as Route["handler"] });
    return this;
  }
  handle(method: string, url: string): Reply {
    const [path = "", search = ""] = url.split("?", 2);
    const query = new Map(search.split("&").filter((s) => s !== "").map((pair): [string, string] => {
      const [k = "", v = ""] = pair.split("=").map(decodeURIComponent);
      return [k, v];
    }));
    const segments = path.split("/").filter(Boolean);
    const allowed = new Set<string>();
    for (const route of this.routes) {
      const params = this.match(route.segments, segments);
      if (!params) continue;
      if (route.method !== method) { allowed.add(route.method); continue; }
      try {
        const reply = route.handler(params, { method, path, query });
        return typeof reply === "string" ? { status: 200, body: reply } : reply;
      } catch (error) {
        if (error instanceof HttpError) return { status: error.status, body: { error: error.message, cause: error.cause instanceof Error ? error.cause.name : null } };
        return { status: 500, body: `${error}` };
      }
    }
    return allowed.size > 0 ? { status: 405, body: [...allowed].sort() } : { status: 404, body: null };
  }
  private match(pattern: readonly string[], actual: readonly string[]): Record<string, string> | undefined {
    const params: Record<string, string> = {};
    for (const [i, part] of pattern.entries()) {
      if (part === "*") { params["rest"] = actual.slice(i).join("/"); return params; }
      const value = actual[i];
      if (value === undefined) return;
      if (part.startsWith(":")) params[part.slice(1)] = decodeURIComponent(value);
      else if (part !== value) return;
    }
    return pattern.length === actual.length ? params : undefined;
  }
}
const users = new Map([["7", { name: "Grace", posts: [10, 20, 30] }], ["é", { name: "Éva", posts: [] as number[] }]]);
const router = new Router()
  .on("GET", "/", () => "home")
  .on("GET", "/users/:id", ({ id }) => ({ status: 200, body: users.get(id) ?? (() => { throw new HttpError(404, `no user ${id}`); })() }))
  .on("DELETE", "/users/:id", ({ id }) => ({ status: users.delete(id) ? 204 : 404, body: undefined }))
  .on("GET", "/users/:id/posts/:index", ({ id, index }, { query }) => {
    const post = users.get(id)?.posts.at(Number(index));
    if (post === undefined) throw new HttpError(404, undefined, { cause: new RangeError(index) });
    return { status: 200, body: { post: query.has("double") ? post * 2 : post } };
  })
  .on("GET", "/files/*", (params) => JSON.stringify(params))
  .on("GET", "/broken", () => { throw new TypeError("oops"); });
for (const line of ["GET /", "GET /users/7", "GET /users/%C3%A9", "GET /users/8", "PUT /users/7", "GET /users/7/posts/-1?double", "GET /users/7/posts/9", "GET /files/a/b%20c?x=1", "GET /broken", "DELETE /users/7", "DELETE /users/7", "GET /nowhere"]) {
  const [method = "", url = ""] = line.split(" ");
  console.log(line, "->", JSON.stringify(router.handle(method, url)));
}
