// Node twin of library/json-objects.ts.
import { newDictionary, setProperty } from "../core/property.ts";

export function objectOf(
  names: readonly string[],
  values: readonly unknown[],
  from: number,
  to: number,
): unknown {
  const object = newDictionary();
  for (let i = from; i < to; i++) setProperty(object, names[i]!, values[i]);
  return object;
}
