// What calling a generator or async function gives: an object that drives its frame (docs/compiler.md, FRAME).
import { AsyncGeneratorObject, GeneratorObject } from "../library/iterator.ts";
import { runAsync } from "../library/promise.ts";

/** The generator object of a fresh frame; nothing of the body has run. */
export function createGenerator(frame: unknown): unknown {
  return new GeneratorObject(frame);
}

/** Runs the body up to its first await; the promise of its result. */
export function startAsync(frame: unknown): unknown {
  return runAsync(frame);
}

/** The async generator object of a fresh frame; nothing of the body has run. */
export function createAsyncGenerator(frame: unknown): unknown {
  return new AsyncGeneratorObject(frame);
}
