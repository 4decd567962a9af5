// Middleware in layers: each sees the request on the way in and the response on the way out; errors travel outwards.
interface Context { readonly path: string; state: { [key: string]: unknown }; status: number; body?: string; log: string[] }
type Next = () => Promise<void>;
type Middleware = (context: Context, next: Next) => Promise<void> | void;

function compose(...layers: Middleware[]): (context: Context) => Promise<void> {
  return async (context) => {
    let last = -1;
    const dispatch = async (index: number): Promise<void> => {
      if (index <= last) throw new Error("next() called twice");
      last = index;
      await layers[index]?.(context, () => dispatch(index + 1));
    };
    await dispatch(0);
  };
}
const logger: Middleware = async (context, next) => {
  context.log.push(`> ${context.path}`);
  try {
    await next();
  } finally {
    context.log.push(`< ${context.status}`);
  }
};
const errors: Middleware = async (context, next) => {
  try {
    await next();
  } catch (e) {
    context.status = e instanceof RangeError ? 416 : 500;
    context.body = e instanceof Error ? `${e.name}: ${e.message}` : `thrown ${String(e)}`;
  }
};
const auth = (allowed: ReadonlySet<string>): Middleware => (context, next) => {
  const user = /^\/u\/(\w+)/.exec(context.path)?.[1];
  if (user === undefined || !allowed.has(user)) { context.status = 403; return; }
  context.state["user"] = user;
  return next();
};
const upper: Middleware = async (context, next) => { await next(); context.body &&= context.body.toUpperCase(); };
const handler: Middleware = async (context, next) => {
  await Promise.resolve();
  if (context.path.endsWith("/range")) throw new RangeError("out of it");
  if (context.path.endsWith("/odd")) throw { toString: () => "an object" };
  if (context.path.endsWith("/twice")) { await next(); await next(); }
  context.status = 200;
  context.body = `hello ${context.state["user"]}`;
};
const app = compose(logger, errors, auth(new Set(["ann", "bo"])), upper, handler);
const contexts = ["/u/ann", "/u/eve", "/", "/u/bo/range", "/u/bo/odd", "/u/bo/twice"].map((path): Context => ({ path, state: {}, status: 0, log: [] }));
const settled = await Promise.allSettled(contexts.map(app));
contexts.forEach((context, i) => {
  console.log(settled[i]?.status, context.log.join(" "), context.body ?? "(no body)", context.state);
});
await compose()(contexts[0]!);
console.log("empty chain", Object.keys(contexts[0]!));
