// A product catalogue in memory: create, read, list with filters, replace, patch and delete over JSON.
// Run: ./tessera run examples/json-api/main.ts -p 8080:8080, then
//   curl -s localhost:8080/products -d '{"name":"Lamp","priceCents":1999,"tags":["home"]}'
//   curl -s 'localhost:8080/products?tag=home&sort=-priceCents&page=1&size=10'
import { ApiError, errorResponse, NotFoundError } from "./errors.ts";
import { validatePatch, validateProduct } from "./product.ts";
import { parseQuery } from "./product-query.ts";
import { ProductStore } from "./product-store.ts";
import { readJson } from "./read-json.ts";
import { type RouteContext, Router } from "./router.ts";

const store = new ProductStore();
const router = new Router();

router.on("GET", "/", () =>
  Response.json({
    service: "products",
    count: store.size,
    resources: ["/products", "/products/:id", "/stats"],
  }),
);

router.on("GET", "/products", ({ url }) => Response.json(store.list(parseQuery(url.searchParams))));

router.on("POST", "/products", async ({ request }) => {
  const product = store.create(validateProduct(await readJson(request)));
  return Response.json(product, { status: 201, headers: { location: `/products/${product.id}` } });
});

router.on("GET", "/products/:id", (context) => Response.json(store.get(idOf(context))));

router.on("PUT", "/products/:id", async (context) => {
  const id = idOf(context);
  return Response.json(store.replace(id, validateProduct(await readJson(context.request))));
});

router.on("PATCH", "/products/:id", async (context) => {
  const id = idOf(context);
  return Response.json(store.patch(id, validatePatch(await readJson(context.request))));
});

router.on("DELETE", "/products/:id", (context) => {
  store.delete(idOf(context));
  return new Response(null, { status: 204 });
});

router.on("GET", "/stats", () => Response.json(store.stats()));

/** The id in the path; anything but a positive whole number names no product. */
function idOf(context: RouteContext): number {
  const text = context.params.get("id") ?? "";
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id < 1 || String(id) !== text) throw new NotFoundError(`product ${text}`);
  return id;
}

export default {
  async fetch(request: Request): Promise<Response> {
    try {
      return await router.handle(request);
    } catch (error) {
      if (error instanceof ApiError) return errorResponse(error);
      throw error;
    }
  },
};
