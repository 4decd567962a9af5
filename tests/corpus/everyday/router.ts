// A router of paths: parameters by template literal types, middlewares as nested async functions.
type Names<P extends string> = P extends `${string}:${infer N}/${infer Rest}` ? N | Names<Rest> : P extends `${string}:${infer N}` ? N : never;
type Params<P extends string> = { readonly [N in Names<P>]: string };
interface Context {
  readonly path: string;
  readonly log: string[];
}
type Handler<P extends string> = (params: Params<P>, context: Context) => Promise<string> | string;
type Next = () => Promise<string>;
type Middleware = (context: Context, next: Next) => Promise<string>;

class Router {
  readonly #routes: { readonly pattern: RegExp; readonly handler: Handler<string> }[] = [];
  readonly #middlewares: Middleware[] = [];
  on<const P extends string>(path: P, handler: Handler<P>): this {
    const pattern = new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
    this.#routes.push({ pattern, handler: handler as unknown as Handler<string> });
    return this;
  }
  use(middleware: Middleware): this {
    this.#middlewares.push(middleware);
    return this;
  }
  async handle(path: string): Promise<string> {
    const context: Context = { path, log: [] };
    const last: Next = async () => {
      for (const { pattern, handler } of this.#routes) {
        const match = pattern.exec(path);
        if (match) return handler((match.groups ?? {}) as Params<string>, context);
      }
      throw new Error(`no route for ${path}`);
    };
    const run = this.#middlewares.reduceRight<Next>((next, middleware) => () => middleware(context, next), last);
    const body = await run();
    return `${body} [${context.log.join(" ")}]`;
  }
}
const router = new Router()
  .use(async ({ log }, next) => {
    log.push("in");
    try {
      return await next();
    } finally {
      log.push("out");
    }
  })
  .use(async ({ path, log }, next) => {
    if (path.includes("..")) return "refused";
    try {
      return await next();
    } catch (error) {
      log.push("caught");
      return `404 ${(error as Error).message}`;
    }
  })
  .on("/", () => "home")
  .on("/users/:id", async ({ id }) => `user ${decodeURIComponent(id)}`)
  .on("/users/:id/posts/:post", ({ id, post }, { log }) => {
    log.push("posts");
    return `${id.toUpperCase()}:${Number(post) + 1}`;
  });
for (const path of ["/", "/users/a%20b", "/users/x/posts/41", "/none", "/../etc"]) console.log(path, await router.handle(path));
