// Middleware in the style of an onion: next() once, errors pass through, contexts are typed.
interface Context {
  readonly path: string;
  readonly headers: Map<string, string>;
  status: number;
  body: string;
  readonly trace: string[];
}
type Next = () => Promise<void>;
type Middleware = (c: Context, next: Next) => Promise<void> | void;
function compose(...stack: Middleware[]): (c: Context) => Promise<void> {
  return (c) => {
    let last = -1;
    const dispatch = async (i: number): Promise<void> => {
      if (i <= last) throw new Error("next() called twice");
      last = i;
      await stack[i]?.(c, () => dispatch(i + 1));
    };
    return dispatch(0);
  };
}
const timing: Middleware = async (c, next) => {
  c.trace.push("timing>");
  await next();
  c.trace.push("<timing");
  c.headers.set("x-steps", String(c.trace.length));
};
const errors: Middleware = async (c, next) => {
  try {
    await next();
  } catch (error) {
    c.status = 500;
    c.body = error instanceof Error ? error.message : String(error);
  }
};
const auth: Middleware = (c, next) => {
  c.trace.push("auth");
  if (c.headers.get("token") === "secret") return next();
  c.status = 401;
};
const routes: Record<string, (c: Context) => string> = {
  "/": () => "home",
  "/boom": () => {
    throw new Error("boom");
  },
  "/echo": (c) => [...c.headers.keys()].join(),
};
const router: Middleware = async (c, next) => {
  const route = routes[c.path];
  if (!route) return next();
  await Promise.resolve();
  c.body = route(c);
  c.status = 200;
};
const twice: Middleware = async (c, next) => {
  await next();
  if (c.path === "/twice") await next();
};
const app = compose(timing, errors, auth, twice, router, (c) => void (c.body ||= "nothing here"));
for (const [path, token] of [["/", "secret"], ["/", "bad"], ["/boom", "secret"], ["/missing", "secret"], ["/twice", "secret"], ["/echo", "secret"]] as const) {
  const c: Context = { path, headers: new Map([["token", token]]), status: 404, body: "", trace: [] };
  await app(c);
  console.log(path, c.status, JSON.stringify(c.body), c.trace.join(" "), [...c.headers]);
}
