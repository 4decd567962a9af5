// console.table: rows of values in a frame, as Node draws it.
import { ownKeys } from "../core/property.ts";
import { InspectOptions, inspect } from "./inspect.ts";
import { textWidth } from "./inspect-layout.ts";
import { iteratorRest, kindOf, mapEntries, setValues, valueOfKey, yieldsEntries } from "./introspect.ts";
import * as kinds from "./introspect-kinds.ts";
import { Map } from "./map.ts";

const ITERATION = "(iteration index)";
const INDEX = "(index)";
const KEY = "Key";
const VALUES = "Values";

/** The table of an object; `properties` chooses columns. */
export function showTable(data: unknown, properties: readonly string[] | undefined): string {
  const kind = kindOf(data);
  if (kind === kinds.MAP) return ofPairs(mapEntries(data));
  if (kind === kinds.SET) return ofValues(setValues(data));
  if (kind === kinds.MAP_ITERATOR || kind === kinds.SET_ITERATOR)
    return kind === kinds.MAP_ITERATOR && yieldsEntries(data)
      ? ofPairs(iteratorRest(data))
      : ofValues(iteratorRest(data));
  return ofRows(data, properties);
}

/** Keys and values, which alternate. */
function ofPairs(flat: readonly unknown[]): string {
  const indices: string[] = [];
  const keys: string[] = [];
  const values: string[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    indices.push(String(i / 2));
    keys.push(cell(flat[i]));
    values.push(cell(flat[i + 1]));
  }
  return draw([ITERATION, KEY, VALUES], [indices, keys, values]);
}

function ofValues(items: readonly unknown[]): string {
  const indices: string[] = [];
  const values: string[] = [];
  for (let i = 0; i < items.length; i++) {
    indices.push(String(i));
    values.push(cell(items[i]));
  }
  return draw([ITERATION, VALUES], [indices, values]);
}

function ofRows(data: unknown, properties: readonly string[] | undefined): string {
  const rows = ownKeys(data);
  const columns = new Map<string, string[]>();
  const values: string[] = [];
  let hasValues = false;
  for (let i = 0; i < rows.length; i++) {
    const item = valueOfKey(data, rows[i]!);
    const isPrimitive = item === null || (typeof item !== "object" && typeof item !== "function");
    values.push("");
    if (properties === undefined && isPrimitive) {
      hasValues = true;
      values[i] = cell(item);
      continue;
    }
    const own = isPrimitive ? [] : ownKeys(item);
    for (const key of properties ?? own) {
      let column = columns.get(key);
      if (column === undefined) columns.set(key, (column = []));
      while (column.length < i) column.push("");
      column.push(own.includes(key) ? cell(valueOfKey(item, key)) : "");
    }
  }
  const head = [INDEX];
  const body = [rows];
  // Names that are indices come first, as keys of an object do.
  for (const asIndex of [true, false]) {
    const names = [...columns.keys()].filter((name) => isIndex(name as string) === asIndex) as string[];
    if (asIndex) names.sort((a, b) => Number(a) - Number(b));
    for (const name of names) {
      head.push(name);
      body.push(columns.get(name)!);
    }
  }
  if (hasValues) {
    head.push(VALUES);
    body.push(values);
  }
  return draw(head, body);
}

function isIndex(name: string): boolean {
  const number = Number(name);
  return number >= 0 && number < 4294967295 && String(Math.trunc(number)) === name;
}

/** The text of a value: nested objects by name if they have more than two properties. */
function cell(value: unknown): string {
  const options = new InspectOptions();
  const isDeep =
    typeof value === "object" && value !== null && !Array.isArray(value) && ownKeys(value).length > 2;
  options.depth = isDeep ? -1 : 0;
  options.maxElements = 3;
  options.breakLength = Number.POSITIVE_INFINITY;
  return inspect(value, options);
}

function draw(head: readonly string[], columns: readonly (readonly string[])[]): string {
  let height = 0;
  const widths: number[] = [];
  const rules: string[] = [];
  for (let i = 0; i < head.length; i++) {
    let width = textWidth(head[i]!);
    for (const text of columns[i]!) width = Math.max(width, textWidth(text));
    widths.push(width);
    rules.push("─".repeat(width + 2));
    height = Math.max(height, columns[i]!.length);
  }
  let text = "┌" + rules.join("┬") + "┐\n" + line(head, widths) + "\n├" + rules.join("┼") + "┤\n";
  for (let row = 0; row < height; row++) {
    const cells = columns.map((column) => column[row] ?? "");
    text += line(cells, widths) + "\n";
  }
  return text + "└" + rules.join("┴") + "┘";
}

function line(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((text, i) => text + " ".repeat(widths[i]! - textWidth(text)));
  return "│ " + padded.join(" │ ") + " │";
}
