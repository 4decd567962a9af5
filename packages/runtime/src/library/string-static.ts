// Static functions of String (ECMA-262, 22.1.2).

import { getElementGeneric, getProperty } from "../core/property.ts";
import { stringFromUnit } from "../core/string.ts";
import { templateRaw } from "../core/template.ts";
import { StringBuilder } from "./string-builder.ts";

export function fromCharCode(...units: number[]): string {
  if (units.length === 1) return stringFromUnit(units[0]! & 0xffff);
  const builder = new StringBuilder(units.length);
  for (let i = 0; i < units.length; i++) builder.appendUnit(units[i]! & 0xffff);
  return builder.finish();
}

export function fromCodePoint(...points: number[]): string {
  const builder = new StringBuilder(points.length);
  for (let i = 0; i < points.length; i++) {
    const point = points[i]!;
    if (!(point >= 0 && point <= 0x10ffff && Math.trunc(point) === point)) {
      throw new RangeError("Invalid code point " + point);
    }
    appendCodePoint(builder, point);
  }
  return builder.finish();
}

/** Appends a code point as one or two units. */
export function appendCodePoint(builder: StringBuilder, point: number): void {
  if (point < 0x10000) {
    builder.appendUnit(point);
    return;
  }
  builder.appendUnit(0xd800 + ((point - 0x10000) >> 10));
  builder.appendUnit(0xdc00 + ((point - 0x10000) & 0x3ff));
}

/** `String.raw`, as a tag or called with an object that has `raw`. */
export function raw(template: unknown, ...substitutions: unknown[]): string {
  const parts = Array.isArray(template) ? templateRaw(template) : getProperty(template, "raw");
  const length = Number(getProperty(parts, "length"));
  let text = "";
  for (let i = 0; i < length; i++) {
    text += String(getElementGeneric(parts, i));
    if (i + 1 < length && i < substitutions.length) text += String(substitutions[i]);
  }
  return text;
}
