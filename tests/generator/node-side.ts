// Runs many programs on Node in one process, since starting Node costs more than running a generated program.
//
//   node node-side.ts program0.mjs program1.mjs ...
//
// One after the other: imports the module, lets its promises and timers come to an end, and writes one line of JSON
// `{ "index": 0, "stdout": "..." }`. A program that ends in an uncaught error writes `{ "index": 0, "alone": true }`: what
// Node does then is seen only in a process of its own.
import { Console } from "node:console";
import { writeSync } from "node:fs";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";

const waiting = new Set<unknown>();
const startTimer = globalThis.setTimeout;
const stopTimer = globalThis.clearTimeout;
const nextTurn = globalThis.setImmediate;

globalThis.setTimeout = ((run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
  const timer = startTimer(() => {
    waiting.delete(timer);
    run(...args);
  }, delay);
  waiting.add(timer);
  return timer;
}) as typeof setTimeout;
globalThis.clearTimeout = ((timer: NodeJS.Timeout) => {
  waiting.delete(timer);
  stopTimer(timer);
}) as typeof clearTimeout;

let uncaught = false;
process.on("uncaughtException", () => {
  uncaught = true;
});
process.on("unhandledRejection", () => {
  uncaught = true;
});

async function run(file: string): Promise<string> {
  let printed = "";
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      printed += chunk.toString();
      done();
    },
  });
  globalThis.console = new Console({
    stdout: sink,
    stderr: new Writable({ write: (_c, _e, done) => done() }),
  });
  waiting.clear();
  uncaught = false;
  try {
    await import(pathToFileURL(file).href);
  } catch {
    uncaught = true;
  }
  do await new Promise((resolve) => nextTurn(resolve));
  while (waiting.size > 0 && !uncaught);
  // What an uncaught error left must not print among what the next program prints.
  for (const timer of waiting) stopTimer(timer as NodeJS.Timeout);
  return printed;
}

for (const [index, file] of process.argv.slice(2).entries()) {
  const stdout = await run(file);
  const line = `${JSON.stringify(uncaught ? { index, alone: true } : { index, stdout })}\n`;
  writeSync(1, line);
}
process.exit(0);
