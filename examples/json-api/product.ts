// Products and the validation of JSON documents that describe them: all problems are reported, each with its place.
import { InvalidError, type Problem } from "./errors.ts";

/** What a client sends. */
export interface ProductData {
  readonly name: string;
  readonly priceCents: number;
  readonly tags: readonly string[];
  readonly description: string | null;
}

/** What a client gets. */
export interface Product extends ProductData {
  readonly id: number;
  /** Starts at 1 and grows with every change. */
  readonly revision: number;
}

const FIELDS = ["name", "priceCents", "tags", "description"];
const NAME_LENGTH = 100;
const TAG_COUNT = 20;

/** Collects problems while a document is read. */
class Reader {
  readonly problems: Problem[] = [];

  fail(at: string, message: string): void {
    this.problems.push({ at, message });
  }

  /** The document as an object; the reason is thrown at once if it is none. */
  object(value: unknown): Record<string, unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new InvalidError("the document is not a product", [
        { at: "", message: `must be an object, not ${kindOf(value)}` },
      ]);
    }
    const object = value as Record<string, unknown>;
    for (const key of Object.keys(object)) {
      if (!FIELDS.includes(key)) this.fail("/" + key, `is not a field; fields are ${FIELDS.join(", ")}`);
    }
    return object;
  }

  name(value: unknown): string {
    if (typeof value !== "string") return this.#wrongType("/name", "a string", value, "");
    const name = value.trim();
    if (name === "") this.fail("/name", "must not be empty");
    else if (name.length > NAME_LENGTH)
      this.fail("/name", `must have at most ${NAME_LENGTH} characters, not ${name.length}`);
    return name;
  }

  priceCents(value: unknown): number {
    if (typeof value !== "number") return this.#wrongType("/priceCents", "a number", value, 0);
    if (!Number.isSafeInteger(value) || value < 0) {
      this.fail("/priceCents", `must be a whole number from 0 on, not ${value}`);
    }
    return value;
  }

  tags(value: unknown): readonly string[] {
    const tags: string[] = [];
    if (!Array.isArray(value)) return this.#wrongType("/tags", "an array", value, tags);
    if (value.length > TAG_COUNT)
      this.fail("/tags", `must have at most ${TAG_COUNT} items, not ${value.length}`);
    const seen = new Set<string>();
    for (const [i, tag] of (value as unknown[]).entries()) {
      if (typeof tag !== "string") this.#wrongType(`/tags/${i}`, "a string", tag, "");
      else if (tag === "") this.fail(`/tags/${i}`, "must not be empty");
      else if (seen.has(tag)) this.fail(`/tags/${i}`, `repeats "${tag}"`);
      else {
        seen.add(tag);
        tags.push(tag);
      }
    }
    return tags;
  }

  description(value: unknown): string | null {
    if (value === null || typeof value === "string") return value;
    return this.#wrongType("/description", "a string or null", value, null);
  }

  #wrongType<T>(at: string, expected: string, value: unknown, result: T): T {
    this.fail(at, value === undefined ? "is missing" : `must be ${expected}, not ${kindOf(value)}`);
    return result;
  }

  /** Throws if there were problems. */
  finish(): void {
    if (this.problems.length > 0) throw new InvalidError("the document is not a product", this.problems);
  }
}

/** A whole product; tags and description may be left out. */
export function validateProduct(document: unknown): ProductData {
  const reader = new Reader();
  const object = reader.object(document);
  const data: ProductData = {
    name: reader.name(object.name),
    priceCents: reader.priceCents(object.priceCents),
    tags: object.tags === undefined ? [] : reader.tags(object.tags),
    description: object.description === undefined ? null : reader.description(object.description),
  };
  reader.finish();
  return data;
}

/** Some fields of a product. */
export function validatePatch(document: unknown): Partial<ProductData> {
  const reader = new Reader();
  const object = reader.object(document);
  const patch: { -readonly [K in keyof ProductData]?: ProductData[K] } = {};
  if (object.name !== undefined) patch.name = reader.name(object.name);
  if (object.priceCents !== undefined) patch.priceCents = reader.priceCents(object.priceCents);
  if (object.tags !== undefined) patch.tags = reader.tags(object.tags);
  if (object.description !== undefined) patch.description = reader.description(object.description);
  reader.finish();
  return patch;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  const type = typeof value;
  return type === "object" ? "an object" : `a ${type}`;
}
