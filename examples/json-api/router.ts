// Routing by method and path pattern ("/products/:id"), with HEAD answered by GET's handler, OPTIONS, 404 and
// 405 with Allow.
import { MethodError, NotFoundError } from "./errors.ts";

export interface RouteContext {
  readonly request: Request;
  readonly url: URL;
  /** The parts of the path that matched `:name`. */
  readonly params: Map<string, string>;
}

export type RouteHandler = (context: RouteContext) => Response | Promise<Response>;

/** One pattern and its handlers by method. */
class Route {
  readonly #segments: readonly string[];
  readonly handlers = new Map<string, RouteHandler>();

  constructor(pattern: string) {
    this.#segments = pattern.split("/");
  }

  /** The parameters if the path matches, else null. */
  match(segments: readonly string[]): Map<string, string> | null {
    if (segments.length !== this.#segments.length) return null;
    const params = new Map<string, string>();
    for (const [i, expected] of this.#segments.entries()) {
      const actual = segments[i]!;
      if (expected.startsWith(":") && actual !== "") params.set(expected.slice(1), actual);
      else if (expected !== actual) return null;
    }
    return params;
  }

  allowedMethods(): string[] {
    const methods = [...this.handlers.keys(), "OPTIONS"];
    if (this.handlers.has("GET")) methods.push("HEAD");
    return methods.sort();
  }
}

export class Router {
  readonly #routes = new Map<string, Route>();

  on(method: string, pattern: string, handler: RouteHandler): void {
    let route = this.#routes.get(pattern);
    if (route === undefined) {
      route = new Route(pattern);
      this.#routes.set(pattern, route);
    }
    route.handlers.set(method, handler);
  }

  /** Answers a request; throws NotFoundError or MethodError if nothing matches. */
  async handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const segments = url.pathname.split("/");
    for (const route of this.#routes.values()) {
      const params = route.match(segments);
      if (params === null) continue;
      const allowed = route.allowedMethods();
      if (request.method === "OPTIONS") {
        return new Response(null, { status: 204, headers: { allow: allowed.join(", ") } });
      }
      const handler = route.handlers.get(request.method === "HEAD" ? "GET" : request.method);
      if (handler === undefined) throw new MethodError(request.method, url.pathname, allowed);
      return handler({ request, url, params });
    }
    throw new NotFoundError(url.pathname);
  }
}
