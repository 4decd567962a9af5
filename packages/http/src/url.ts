// The classes `URL` and `URLSearchParams` of the URL standard (https://url.spec.whatwg.org/#api) with Node's
// behaviour, for the special schemes http, https, ws, wss and ftp and hosts in ASCII; see url-record.ts.
//
// Contract: a URL object always holds a valid record; a setter given an invalid value changes nothing, except
// `href`, which throws. `searchParams` and the URL's query follow each other.

import { asciiLower } from "./char-classes.ts";
import {
  decodeFormPart,
  FORM_SET,
  FRAGMENT_SET,
  percentEncode,
  QUERY_SET,
  toWellFormedText,
  USERINFO_SET,
} from "./percent-encoding.ts";
import { parseHost } from "./url-host.ts";
import {
  appendPath,
  authorityEnd,
  countDigits,
  defaultPort,
  NO_PORT,
  parseUrl,
  portColon,
  removeTabsAndNewlines,
  schemeEnd,
  setPort,
  type UrlRecord,
} from "./url-record.ts";

/** The TypeError for text that is not a URL, with the fields that Node gives it. */
export class InvalidUrlError extends TypeError {
  readonly code: string = "ERR_INVALID_URL";
  readonly input: string;
  constructor(input: string) {
    super("Invalid URL");
    this.input = input;
  }
}

export class URL {
  #record: UrlRecord;
  #params: URLSearchParams | null = null;

  /**
   * Throws TypeError if the text, resolved against `base` if given, is not a supported URL.
   * @length 1
   */
  constructor(input: string | URL, base?: string | URL) {
    let baseRecord: UrlRecord | null = null;
    if (base !== undefined) {
      baseRecord = typeof base === "string" ? parseUrl(base, null) : base.#record;
      if (baseRecord === null) throw new InvalidUrlError(String(input));
    }
    const record = parseUrl(typeof input === "string" ? input : input.href, baseRecord);
    if (record === null) throw new InvalidUrlError(String(input));
    this.#record = record;
  }

  /** Whether the constructor would accept these arguments. */
  static canParse(input: string | URL, base?: string | URL): boolean {
    return URL.parse(input, base) !== null;
  }

  /** The URL, or null where the constructor would throw. */
  static parse(input: string | URL, base?: string | URL): URL | null {
    try {
      return base === undefined ? new URL(input) : new URL(input, base);
    } catch {
      return null;
    }
  }

  /** What the console shows of a URL. */
  "@@inspect"(): unknown {
    return {
      href: this.href,
      origin: this.origin,
      protocol: this.protocol,
      username: this.username,
      password: this.password,
      host: this.host,
      hostname: this.hostname,
      port: this.port,
      pathname: this.pathname,
      search: this.search,
      searchParams: this.searchParams,
      hash: this.hash,
    };
  }

  get href(): string {
    return this.#record.href();
  }

  set href(value: string) {
    const record = parseUrl(value, null);
    if (record === null) throw new InvalidUrlError(value);
    this.#record = record;
    if (this.#params !== null) this.#params.attach(record);
  }

  get origin(): string {
    return this.#record.scheme + "://" + this.#record.hostAndPort();
  }

  get protocol(): string {
    return this.#record.scheme + ":";
  }

  set protocol(value: string) {
    const text = removeTabsAndNewlines(value) + ":";
    const end = schemeEnd(text);
    if (end < 0) return;
    const scheme = asciiLower(text.slice(0, end));
    const port = defaultPort(scheme);
    if (port === NO_PORT) return;
    this.#record.scheme = scheme;
    if (this.#record.port === port) this.#record.port = NO_PORT;
  }

  get username(): string {
    return this.#record.username;
  }

  set username(value: string) {
    this.#record.username = percentEncode(toWellFormedText(value), USERINFO_SET);
  }

  get password(): string {
    return this.#record.password;
  }

  set password(value: string) {
    this.#record.password = percentEncode(toWellFormedText(value), USERINFO_SET);
  }

  get host(): string {
    return this.#record.hostAndPort();
  }

  set host(value: string) {
    const text = removeTabsAndNewlines(toWellFormedText(value));
    const end = authorityEnd(text, 0);
    const colon = portColon(text, 0, end);
    if (!this.#setHostname(text.slice(0, colon)) || colon === end) return;
    const digits = countDigits(text, colon + 1);
    if (digits > 0) setPort(this.#record, text.slice(colon + 1, colon + 1 + digits));
  }

  get hostname(): string {
    return this.#record.host;
  }

  set hostname(value: string) {
    const text = removeTabsAndNewlines(toWellFormedText(value));
    const end = authorityEnd(text, 0);
    if (portColon(text, 0, end) === end) this.#setHostname(text.slice(0, end));
  }

  get port(): string {
    return this.#record.port === NO_PORT ? "" : String(this.#record.port);
  }

  set port(value: string) {
    const text = removeTabsAndNewlines(value);
    if (text === "") {
      this.#record.port = NO_PORT;
      return;
    }
    const digits = countDigits(text, 0);
    if (digits > 0) setPort(this.#record, text.slice(0, digits));
  }

  get pathname(): string {
    return this.#record.pathname();
  }

  set pathname(value: string) {
    const text = removeTabsAndNewlines(toWellFormedText(value));
    this.#record.path = [];
    appendPath(this.#record, text, 0, text.length);
  }

  get search(): string {
    const query = this.#record.query;
    return query === null || query === "" ? "" : "?" + query;
  }

  set search(value: string) {
    if (value === "") {
      this.#record.query = null;
    } else {
      const text = value.startsWith("?") ? value.slice(1) : value;
      this.#record.query = percentEncode(removeTabsAndNewlines(toWellFormedText(text)), QUERY_SET);
    }
    if (this.#params !== null) this.#params.attach(this.#record);
  }

  get hash(): string {
    const fragment = this.#record.fragment;
    return fragment === null || fragment === "" ? "" : "#" + fragment;
  }

  set hash(value: string) {
    if (value === "") {
      this.#record.fragment = null;
      return;
    }
    const text = value.startsWith("#") ? value.slice(1) : value;
    this.#record.fragment = percentEncode(removeTabsAndNewlines(toWellFormedText(text)), FRAGMENT_SET);
  }

  /** The query as a list of pairs; changes to it change the URL. */
  get searchParams(): URLSearchParams {
    let params = this.#params;
    if (params === null) {
      params = new URLSearchParams();
      params.attach(this.#record);
      this.#params = params;
    }
    return params;
  }

  toString(): string {
    return this.href;
  }

  toJSON(): string {
    return this.href;
  }

  #setHostname(text: string): boolean {
    if (text === "") return false;
    let host = "";
    try {
      host = parseHost(text);
    } catch {
      // A name outside ASCII is invalid here; setters do not throw.
    }
    if (host === "") return false;
    this.#record.host = host;
    return true;
  }
}

/** What URLSearchParams can be made from. */
export type URLSearchParamsInit = string | string[][] | Record<string, string> | URLSearchParams;

export class URLSearchParams {
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  #owner: UrlRecord | null = null;

  /**
   * Throws TypeError for a pair that is not of length 2.
   * @length 0
   */
  constructor(init?: URLSearchParamsInit) {
    if (init === undefined) return;
    if (typeof init === "string") {
      this.#parse(init.startsWith("?") ? init.slice(1) : init);
    } else if (init instanceof URLSearchParams) {
      for (let i = 0; i < init.#names.length; i++) this.#push(init.#names[i]!, init.#values[i]!);
    } else if (Array.isArray(init)) {
      for (const pair of init) {
        if (pair.length !== 2) throw new TypeError("Each query pair must be an iterable [name, value] tuple");
        this.#push(toWellFormedText(pair[0]!), toWellFormedText(pair[1]!));
      }
    } else {
      for (const [name, value] of Object.entries(init)) {
        this.#push(toWellFormedText(name), toWellFormedText(value));
      }
    }
  }

  /** What the console shows: names and values alternating. */
  "@@inspect"(): unknown {
    const flat: string[] = [];
    for (let i = 0; i < this.#names.length; i++) flat.push(this.#names[i]!, this.#values[i]!);
    return flat;
  }

  /** How many pairs there are. */
  get size(): number {
    return this.#names.length;
  }

  append(name: string, value: string): void {
    this.#push(toWellFormedText(name), toWellFormedText(value));
    this.#update();
  }

  /** Removes all pairs of that name, or only those that have that value too. */
  delete(name: string, value?: string): void {
    const key = toWellFormedText(name);
    let kept = 0;
    for (let i = 0; i < this.#names.length; i++) {
      if (this.#names[i] === key && (value === undefined || this.#values[i] === toWellFormedText(value)))
        continue;
      this.#names[kept] = this.#names[i]!;
      this.#values[kept] = this.#values[i]!;
      kept++;
    }
    this.#names.length = kept;
    this.#values.length = kept;
    this.#update();
  }

  get(name: string): string | null {
    const index = this.#names.indexOf(toWellFormedText(name));
    return index < 0 ? null : this.#values[index]!;
  }

  getAll(name: string): string[] {
    const key = toWellFormedText(name);
    const found: string[] = [];
    for (let i = 0; i < this.#names.length; i++) if (this.#names[i] === key) found.push(this.#values[i]!);
    return found;
  }

  has(name: string, value?: string): boolean {
    if (value === undefined) return this.#names.includes(toWellFormedText(name));
    return this.getAll(name).includes(toWellFormedText(value));
  }

  /** Sets the value of the first pair of that name and removes the others, or appends a pair. */
  set(name: string, value: string): void {
    const key = toWellFormedText(name);
    const text = toWellFormedText(value);
    const first = this.#names.indexOf(key);
    if (first < 0) {
      this.#push(key, text);
    } else {
      this.#values[first] = text;
      let kept = first + 1;
      for (let i = first + 1; i < this.#names.length; i++) {
        if (this.#names[i] === key) continue;
        this.#names[kept] = this.#names[i]!;
        this.#values[kept] = this.#values[i]!;
        kept++;
      }
      this.#names.length = kept;
      this.#values.length = kept;
    }
    this.#update();
  }

  /** Sorts by name in code units; pairs of one name keep their order. */
  sort(): void {
    const order: number[] = [];
    for (let i = 0; i < this.#names.length; i++) order.push(i);
    const names = this.#names.slice();
    const values = this.#values.slice();
    order.sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b));
    for (let i = 0; i < order.length; i++) {
      this.#names[i] = names[order[i]!]!;
      this.#values[i] = values[order[i]!]!;
    }
    this.#update();
  }

  forEach(callback: (value: string, name: string, params: URLSearchParams) => void): void {
    for (let i = 0; i < this.#names.length; i++) callback(this.#values[i]!, this.#names[i]!, this);
  }

  *keys(): IterableIterator<string> {
    for (let i = 0; i < this.#names.length; i++) yield this.#names[i]!;
  }

  *values(): IterableIterator<string> {
    for (let i = 0; i < this.#names.length; i++) yield this.#values[i]!;
  }

  *entries(): IterableIterator<[string, string]> {
    for (let i = 0; i < this.#names.length; i++) yield [this.#names[i]!, this.#values[i]!];
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }

  /** The pairs as form data: `a=1&b=2`. */
  toString(): string {
    let text = "";
    for (let i = 0; i < this.#names.length; i++) {
      if (i > 0) text += "&";
      text += percentEncode(this.#names[i]!, FORM_SET) + "=" + percentEncode(this.#values[i]!, FORM_SET);
    }
    return text;
  }

  /** For URL: takes the pairs from the record's query and writes changes back to it. */
  attach(record: UrlRecord): void {
    this.#owner = record;
    this.#names.length = 0;
    this.#values.length = 0;
    if (record.query !== null) this.#parse(record.query);
  }

  #push(name: string, value: string): void {
    this.#names.push(name);
    this.#values.push(value);
  }

  #parse(text: string): void {
    for (const part of text.split("&")) {
      if (part === "") continue;
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals);
      this.#push(decodeFormPart(name), equals < 0 ? "" : decodeFormPart(part.slice(equals + 1)));
    }
  }

  #update(): void {
    if (this.#owner === null) return;
    const text = this.toString();
    this.#owner.query = text === "" ? null : text;
  }
}
