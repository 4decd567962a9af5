// The products in memory, by id.
import { NotFoundError } from "./errors.ts";
import type { Product, ProductData } from "./product.ts";
import type { ProductQuery } from "./product-query.ts";

/** One page of a list. */
export interface ProductPage {
  readonly items: readonly Product[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export interface ProductStats {
  readonly count: number;
  readonly totalCents: number;
  readonly averageCents: number | null;
  /** How many products have each tag, by tag. */
  readonly tags: Record<string, number>;
}

export class ProductStore {
  readonly #products = new Map<number, Product>();
  #nextId = 1;

  get size(): number {
    return this.#products.size;
  }

  create(data: ProductData): Product {
    const product: Product = { id: this.#nextId++, revision: 1, ...data };
    this.#products.set(product.id, product);
    return product;
  }

  /** Throws NotFoundError, as all that take an id. */
  get(id: number): Product {
    const product = this.#products.get(id);
    if (product === undefined) throw new NotFoundError(`product ${id}`);
    return product;
  }

  replace(id: number, data: ProductData): Product {
    const product: Product = { id, revision: this.get(id).revision + 1, ...data };
    this.#products.set(id, product);
    return product;
  }

  patch(id: number, patch: Partial<ProductData>): Product {
    const old = this.get(id);
    const product: Product = { ...old, ...patch, revision: old.revision + 1 };
    this.#products.set(id, product);
    return product;
  }

  delete(id: number): void {
    if (!this.#products.delete(id)) throw new NotFoundError(`product ${id}`);
  }

  list(query: ProductQuery): ProductPage {
    const matching = [...this.#products.values()].filter((product) =>
      query.filters.every((accepts) => accepts(product)),
    );
    matching.sort(query.compare);
    const first = (query.page - 1) * query.size;
    return {
      items: matching.slice(first, first + query.size),
      page: query.page,
      pages: Math.ceil(matching.length / query.size),
      total: matching.length,
    };
  }

  stats(): ProductStats {
    let totalCents = 0;
    const counts = new Map<string, number>();
    for (const { priceCents, tags } of this.#products.values()) {
      totalCents += priceCents;
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    const tags: Record<string, number> = {};
    for (const tag of [...counts.keys()].sort()) tags[tag] = counts.get(tag)!;
    const count = this.#products.size;
    return { count, totalCents, averageCents: count === 0 ? null : Math.round(totalCents / count), tags };
  }
}
