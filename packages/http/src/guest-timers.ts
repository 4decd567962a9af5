// Timers of an image for the server, from the runtime's event loop itself: setTimeout would bring the conversions
// that the standard asks of it, and with them the parser of numbers, into every service.
import { startTimer } from "@tessera/runtime/core/event-loop";

/** Has the callback called once after so many whole milliseconds, from 1 on. */
export function startTimeout(callback: () => void, delayMs: number): void {
  startTimer(callback, delayMs, false);
}
