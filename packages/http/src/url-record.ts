// URL records and their parser (https://url.spec.whatwg.org/#url-parsing) for the special schemes http, https,
// ws, wss and ftp.
//
// Contract: parsing gives a record whose parts are already percent-encoded and normalised, or null if the text
// is not a URL. Other schemes and hosts outside ASCII throw a TypeError that names what is not supported.

import { asciiLower } from "./char-classes.ts";
import {
  FRAGMENT_SET,
  PATH_SET,
  percentEncode,
  QUERY_SET,
  toWellFormedText,
  USERINFO_SET,
} from "./percent-encoding.ts";
import { parseHost } from "./url-host.ts";

/** No explicit port. */
export const NO_PORT = -1;

/** The parts of a URL as the standard names them; `path` holds the segments. */
export class UrlRecord {
  scheme: string = "";
  username: string = "";
  password: string = "";
  host: string = "";
  port: number = NO_PORT;
  path: string[] = [];
  query: string | null = null;
  fragment: string | null = null;

  /** The path as text, with a slash in front of each segment. */
  pathname(): string {
    return "/" + this.path.join("/");
  }

  /** Host and, unless it is the scheme's default, port. */
  hostAndPort(): string {
    return this.port === NO_PORT ? this.host : this.host + ":" + this.port;
  }

  href(): string {
    let text = this.scheme + "://";
    if (this.username !== "" || this.password !== "") {
      text += this.username;
      if (this.password !== "") text += ":" + this.password;
      text += "@";
    }
    text += this.hostAndPort() + this.pathname();
    if (this.query !== null) text += "?" + this.query;
    if (this.fragment !== null) text += "#" + this.fragment;
    return text;
  }
}

/** The default port of a special scheme, or NO_PORT if the scheme is not one of those supported. */
export function defaultPort(scheme: string): number {
  if (scheme === "http" || scheme === "ws") return 80;
  if (scheme === "https" || scheme === "wss") return 443;
  if (scheme === "ftp") return 21;
  return NO_PORT;
}

/** Parses a URL, relative to `base` if there is one. Returns null if it is invalid. */
export function parseUrl(input: string, base: UrlRecord | null): UrlRecord | null {
  const text = removeTabsAndNewlines(trimControls(toWellFormedText(input)));
  const colon = schemeEnd(text);
  if (colon < 0) return base === null ? null : parseRelative(text, 0, base);
  const scheme = asciiLower(text.slice(0, colon));
  if (defaultPort(scheme) === NO_PORT) {
    throw new TypeError(`URL scheme "${scheme}:" is not supported; use http, https, ws, wss or ftp`);
  }
  if (base !== null && base.scheme === scheme && !text.startsWith("//", colon + 1)) {
    return parseRelative(text, colon + 1, base);
  }
  const url = new UrlRecord();
  url.scheme = scheme;
  return parseAuthority(text, colon + 1, url);
}

/** Text without the tabs and newlines that the parser ignores anywhere. */
export function removeTabsAndNewlines(text: string): string {
  if (!text.includes("\t") && !text.includes("\n") && !text.includes("\r")) return text;
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c !== "\t" && c !== "\n" && c !== "\r") result += c;
  }
  return result;
}

/** Index of the colon that ends a scheme at the start of the text, or -1. */
export function schemeEnd(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 0x20;
    const letter = lower >= 0x61 && lower <= 0x7a;
    if (code === 0x3a) return i > 0 ? i : -1;
    const other = (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
    if (!letter && !(i > 0 && other)) return -1;
  }
  return -1;
}

/** Index of the first of the characters that end an authority: / \ ? # or the end of the text. */
export function authorityEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length && !isAuthorityEnd(text.charCodeAt(i))) i++;
  return i;
}

/** Index of the colon before a port within [start, end), or `end`. A colon in brackets does not count. */
export function portColon(text: string, start: number, end: number): number {
  let inBrackets = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b) inBrackets = true;
    else if (code === 0x5d) inBrackets = false;
    else if (code === 0x3a && !inBrackets) return i;
  }
  return end;
}

/** Sets the port from digits, dropping the default one. Returns false if the number is above 65535. */
export function setPort(url: UrlRecord, digits: string): boolean {
  let port = 0;
  for (let i = 0; i < digits.length; i++) {
    port = port * 10 + (digits.charCodeAt(i) - 0x30);
    if (port > 65535) return false;
  }
  url.port = port === defaultPort(url.scheme) ? NO_PORT : port;
  return true;
}

/** How many decimal digits the text has from `start` on. */
export function countDigits(text: string, start: number): number {
  let i = start;
  while (i < text.length && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) i++;
  return i - start;
}

/** Replaces the path by that of [start, end) of the text, resolving dot segments; keeps what `path` holds as its start. */
export function appendPath(url: UrlRecord, text: string, start: number, end: number): void {
  let from = start;
  if (from < end && isSlash(text.charCodeAt(from))) from++;
  for (;;) {
    let to = from;
    while (to < end && !isSlash(text.charCodeAt(to))) to++;
    const segment = percentEncode(text.slice(from, to), PATH_SET);
    const last = to >= end;
    if (isDoubleDot(segment)) {
      url.path.pop();
      if (last) url.path.push("");
    } else if (isSingleDot(segment)) {
      if (last) url.path.push("");
    } else {
      url.path.push(segment);
    }
    if (last) return;
    from = to + 1;
  }
}

function parseRelative(text: string, start: number, base: UrlRecord): UrlRecord | null {
  const url = new UrlRecord();
  url.scheme = base.scheme;
  if (start < text.length && isSlash(text.charCodeAt(start))) {
    if (start + 1 < text.length && isSlash(text.charCodeAt(start + 1)))
      return parseAuthority(text, start + 2, url);
    copyAuthority(url, base);
    return parsePathAndRest(text, start, url);
  }
  copyAuthority(url, base);
  url.path = base.path.slice();
  if (start >= text.length) {
    url.query = base.query;
    return url;
  }
  const first = text.charCodeAt(start);
  if (first === QUESTION) return parseRest(text, start, url);
  if (first === HASH) {
    url.query = base.query;
    return parseRest(text, start, url);
  }
  url.path.pop();
  return parsePathAndRest(text, start, url);
}

function copyAuthority(url: UrlRecord, base: UrlRecord): void {
  url.username = base.username;
  url.password = base.password;
  url.host = base.host;
  url.port = base.port;
}

/** `//user:password@host:port` and what follows; for special schemes any number of slashes in front. */
function parseAuthority(text: string, start: number, url: UrlRecord): UrlRecord | null {
  let from = start;
  while (from < text.length && isSlash(text.charCodeAt(from))) from++;
  const end = authorityEnd(text, from);
  const at = text.slice(from, end).lastIndexOf("@");
  if (at >= 0) {
    const credentials = text.slice(from, from + at);
    const colon = credentials.indexOf(":");
    url.username = percentEncode(colon < 0 ? credentials : credentials.slice(0, colon), USERINFO_SET);
    url.password = colon < 0 ? "" : percentEncode(credentials.slice(colon + 1), USERINFO_SET);
    from += at + 1;
  }
  const colon = portColon(text, from, end);
  if (colon === from) return null;
  url.host = parseHost(text.slice(from, colon));
  if (url.host === "") return null;
  if (colon < end) {
    const digits = countDigits(text, colon + 1);
    if (colon + 1 + digits !== end) return null;
    if (digits > 0 && !setPort(url, text.slice(colon + 1, end))) return null;
  }
  return parsePathAndRest(text, end, url);
}

function parsePathAndRest(text: string, start: number, url: UrlRecord): UrlRecord {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== QUESTION && text.charCodeAt(end) !== HASH) end++;
  appendPath(url, text, start, end);
  return parseRest(text, end, url);
}

/** `?query#fragment` from the question mark or hash on. */
function parseRest(text: string, start: number, url: UrlRecord): UrlRecord {
  let from = start;
  if (from < text.length && text.charCodeAt(from) === QUESTION) {
    let end = from + 1;
    while (end < text.length && text.charCodeAt(end) !== HASH) end++;
    url.query = percentEncode(text.slice(from + 1, end), QUERY_SET);
    from = end;
  }
  if (from < text.length) url.fragment = percentEncode(text.slice(from + 1), FRAGMENT_SET);
  return url;
}

const QUESTION = 0x3f;
const HASH = 0x23;

function isSlash(code: number): boolean {
  return code === 0x2f || code === 0x5c;
}

function isAuthorityEnd(code: number): boolean {
  return isSlash(code) || code === QUESTION || code === HASH;
}

function isSingleDot(segment: string): boolean {
  return segment === "." || (segment.length === 3 && asciiLower(segment) === "%2e");
}

function isDoubleDot(segment: string): boolean {
  if (segment === "..") return true;
  if (segment.length !== 4 && segment.length !== 6) return false;
  const lower = asciiLower(segment);
  return lower === ".%2e" || lower === "%2e." || lower === "%2e%2e";
}

function trimControls(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}
