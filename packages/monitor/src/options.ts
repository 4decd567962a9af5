// The command line of the monitors.
//
//   tessera-spt [options] IMAGE [--] [guest arguments...]
//
// Contract: `parseOptions` returns checked options or throws UsageError that names the word and the mend.

import { UsageError } from "./usage-error.ts";

const MIB = 1024 * 1024;
const PAGE_BYTES = 4096;
const DEFAULT_MEMORY_BYTES = 64 * MIB;
const MIN_MEMORY_BYTES = MIB + 256 * 1024;

/** One mapped port of user-mode networking. */
export class PublishedPort {
  readonly host: number;
  readonly guest: number;

  constructor(host: number, guest: number) {
    this.host = host;
    this.guest = guest;
  }
}

/** A network device of the manifest and the TAP that it gets. */
export class TapOption {
  /** Name in the manifest; "" means the only network device there is. */
  readonly device: string;
  readonly tap: string;

  constructor(device: string, tap: string) {
    this.device = device;
    this.tap = tap;
  }
}

export class MonitorOptions {
  image: string = "";
  memoryBytes: number = DEFAULT_MEMORY_BYTES;
  taps: TapOption[] = [];
  userNetwork: boolean = false;
  publish: PublishedPort[] = [];
  guestWords: string[] = [];
  /** Prints one JSON line with the parts of the start. */
  report: boolean = false;
  /** Descriptor for the line `start <ns> <bytes>`, -1 for none. */
  reportDescriptor: number = -1;
  /** File for samples of the guest's stack, "" for none (hvt; other guests are watched from outside). */
  profile: string = "";
  /** Only tries whether a guest can run. */
  probe: boolean = false;
  help: boolean = false;
}

/** Parses the words behind the program's name. */
export function parseOptions(words: readonly string[]): MonitorOptions {
  const options = new MonitorOptions();
  let i = 0;
  for (; i < words.length; i++) {
    const word = words[i]!;
    if (word === "--") {
      i++;
      break;
    }
    if (!word.startsWith("-")) break;
    // Long options take their value behind "=" or as the next word.
    const equals = word.indexOf("=");
    let name = equals < 0 ? word : word.slice(0, equals);
    let value = equals < 0 ? "" : word.slice(equals + 1);
    if (equals < 0 && takesValue(name)) {
      i++;
      if (i >= words.length) throw new UsageError("Option " + name + " needs a value", usage());
      value = words[i]!;
    }
    if (name === "-m") name = "--mem";
    applyOption(options, name, value, word);
  }
  if (options.probe || options.help) return options;
  if (i >= words.length) throw new UsageError("No image named", usage());
  options.image = words[i]!;
  i++;
  if (i < words.length && words[i] === "--") i++;
  for (; i < words.length; i++) options.guestWords.push(words[i]!);
  checkTogether(options);
  return options;
}

/** Only hvt watches its guest itself. */
export function refuseProfile(options: MonitorOptions): void {
  if (options.profile !== "")
    throw new UsageError("Only hvt takes --profile", "use tessera run --profile, which watches from outside");
}

/** One line that shows the form of the command. */
export function usage(): string {
  return "usage: [--mem=MiB] [--net=tap:NAME | --net=user [--publish=HOST:GUEST]...] [--ip=ADDRESS/PREFIX --gateway=ADDRESS] IMAGE [-- arguments]";
}

function takesValue(name: string): boolean {
  return (
    name === "--mem" ||
    name === "-m" ||
    name === "--publish" ||
    name === "--net" ||
    name === "--ip" ||
    name === "--gateway" ||
    name === "--report-fd" ||
    name === "--profile" ||
    name.startsWith("--net:")
  );
}

function applyOption(options: MonitorOptions, name: string, value: string, word: string): void {
  if (name === "--mem") {
    options.memoryBytes = parseMemory(value);
  } else if (name === "--net") {
    if (value === "user") options.userNetwork = true;
    else if (value.startsWith("tap:")) options.taps.push(new TapOption("", checkTapName(value.slice(4))));
    else throw new UsageError("Unknown network " + value, "use --net=user or --net=tap:NAME");
  } else if (name.startsWith("--net:")) {
    options.taps.push(new TapOption(name.slice(6), checkTapName(value)));
  } else if (name === "--publish") {
    options.publish.push(parsePublish(value));
    options.userNetwork = true;
  } else if (name === "--ip" || name === "--gateway") {
    options.guestWords.push(name + "=" + value);
  } else if (name === "--report-fd") {
    options.reportDescriptor = parseNumber(value, 0, 1023, "descriptor");
  } else if (name === "--profile") {
    options.profile = value;
  } else if (name === "--report") {
    options.report = true;
  } else if (name === "--probe") {
    options.probe = true;
  } else if (name === "--help") {
    options.help = true;
  } else {
    throw new UsageError("Unknown option " + word, usage());
  }
}

function checkTogether(options: MonitorOptions): void {
  if (options.userNetwork && options.taps.length > 0) {
    throw new UsageError("User-mode network and TAP exclude each other", "drop --publish or drop the TAP");
  }
  for (let i = 0; i < options.publish.length; i++) {
    for (let k = 0; k < i; k++) {
      if (options.publish[i]!.host === options.publish[k]!.host) {
        throw new UsageError(
          "Host port " + options.publish[i]!.host + " is published twice",
          "name each host port once",
        );
      }
    }
  }
}

/** MiB, or bytes from 65536 upward, or a number with K, M or G; whole pages. */
function parseMemory(text: string): number {
  const help = "give whole MiB such as --mem=64, or a number with K, M or G";
  let digits = text;
  let unit = 0;
  if (text.endsWith("K")) unit = 1024;
  else if (text.endsWith("M")) unit = MIB;
  else if (text.endsWith("G")) unit = 1024 * MIB;
  if (unit !== 0) digits = text.slice(0, text.length - 1);
  const value = parseDigits(digits);
  if (value <= 0) throw new UsageError("Cannot read memory size " + text, help);
  if (unit === 0) unit = value < 65536 ? MIB : 1;
  const bytes = value * unit;
  const whole = bytes - (bytes % PAGE_BYTES);
  if (whole < MIN_MEMORY_BYTES)
    throw new UsageError("Guest memory of " + text + " is too small", "give it at least --mem=2");
  return whole;
}

function checkTapName(name: string): string {
  if (name.length === 0 || name.length > 15) {
    throw new UsageError('Bad TAP name "' + name + '"', "interface names have 1 to 15 characters");
  }
  return name;
}

function parsePublish(text: string): PublishedPort {
  const colon = text.indexOf(":");
  if (colon < 0)
    throw new UsageError("Cannot read published port " + text, "use --publish=HOST:GUEST, such as 8080:80");
  const host = parseNumber(text.slice(0, colon), 1, 65535, "host port");
  const guest = parseNumber(text.slice(colon + 1), 1, 65535, "guest port");
  return new PublishedPort(host, guest);
}

function parseNumber(text: string, low: number, high: number, what: string): number {
  const value = parseDigits(text);
  if (value < low || value > high) {
    throw new UsageError("Bad " + what + " " + text, "give a number from " + low + " to " + high);
  }
  return value;
}

/** A decimal number, -1 if `text` is none. */
function parseDigits(text: string): number {
  if (text.length === 0 || text.length > 15) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
