// Minimal logging for the library OS.
//
// Contract: one line per call, `level: part: message`; levels below the threshold cost one comparison. The
// default threshold keeps a healthy guest silent.

export const LogLevel = { Debug: 0, Info: 1, Warning: 2, Error: 3, Silent: 4 } as const;

const NAMES: readonly string[] = ["debug", "info", "warning", "error"];

let threshold: number = LogLevel.Warning;

/** Lets messages of `level` and above through. */
export function setLogLevel(level: number): void {
  threshold = level;
}

/** Whether a message of `level` would be written; ask before building an expensive one. */
export function isLogged(level: number): boolean {
  return level >= threshold;
}

/** Writes one line if `level` reaches the threshold. `part` names the subsystem, such as "dhcp". */
export function log(level: number, part: string, message: string): void {
  if (level < threshold || level >= LogLevel.Silent) return;
  console.log((NAMES[level] ?? "log") + ": " + part + ": " + message);
}
