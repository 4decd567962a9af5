// The query of a product list: filters, order and page, from the URL's search parameters.
import { InvalidError, type Problem } from "./errors.ts";
import type { Product } from "./product.ts";

export type Predicate = (product: Product) => boolean;
export type Comparison = (left: Product, right: Product) => number;

export interface ProductQuery {
  readonly filters: readonly Predicate[];
  readonly compare: Comparison;
  /** Counted from 1. */
  readonly page: number;
  readonly size: number;
}

const MAX_SIZE = 100;
const DEFAULT_SIZE = 20;

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ["id", (left, right) => left.id - right.id],
  ["name", (left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0)],
  ["priceCents", (left, right) => left.priceCents - right.priceCents],
]);

/** Throws InvalidError that names every parameter that is wrong. */
export function parseQuery(params: URLSearchParams): ProductQuery {
  const problems: Problem[] = [];
  const filters: Predicate[] = [];
  for (const tag of params.getAll("tag")) filters.push((product) => product.tags.includes(tag));
  const text = params.get("q");
  if (text !== null) {
    const wanted = text.toLowerCase();
    filters.push(({ name }) => name.toLowerCase().includes(wanted));
  }
  const minimum = wholeNumber(params, "minPrice", 0, Number.MAX_SAFE_INTEGER, 0, problems);
  const maximum = wholeNumber(
    params,
    "maxPrice",
    0,
    Number.MAX_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER,
    problems,
  );
  if (params.has("minPrice")) filters.push((product) => product.priceCents >= minimum);
  if (params.has("maxPrice")) filters.push((product) => product.priceCents <= maximum);
  const compare = comparison(params.get("sort") ?? "id", problems);
  const page = wholeNumber(params, "page", 1, 1_000_000, 1, problems);
  const size = wholeNumber(params, "size", 1, MAX_SIZE, DEFAULT_SIZE, problems);
  if (problems.length > 0) throw new InvalidError("the query is not valid", problems);
  return { filters, compare, page, size };
}

/** Several fields, "-" for descending, the first deciding: "-priceCents,name". Ties are broken by id. */
function comparison(text: string, problems: Problem[]): Comparison {
  const steps: Comparison[] = [];
  for (const field of text.split(",")) {
    const isDescending = field.startsWith("-");
    const step = COMPARISONS.get(isDescending ? field.slice(1) : field);
    if (step === undefined) {
      problems.push({
        at: "?sort",
        message: `cannot sort by "${field}"; fields are ${[...COMPARISONS.keys()].join(", ")}`,
      });
      continue;
    }
    steps.push(isDescending ? (left, right) => step(right, left) : step);
  }
  return (left, right) => {
    for (const step of steps) {
      const order = step(left, right);
      if (order !== 0) return order;
    }
    return left.id - right.id;
  };
}

function wholeNumber(
  params: URLSearchParams,
  name: string,
  least: number,
  most: number,
  absent: number,
  problems: Problem[],
): number {
  const text = params.get(name);
  if (text === null) return absent;
  const value = Number(text);
  if (text === "" || !Number.isSafeInteger(value) || value < least || value > most) {
    problems.push({
      at: `?${name}`,
      message: `must be a whole number from ${least} to ${most}, not "${text}"`,
    });
    return absent;
  }
  return value;
}
