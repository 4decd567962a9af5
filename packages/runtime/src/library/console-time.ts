// How console.timeEnd prints a duration.

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Milliseconds below a second, then seconds, then minutes and hours with the unit behind them. */
export function elapsed(ms: number): string {
  if (ms < SECOND_MS) return Number(ms.toFixed(3)) + "ms";
  if (ms < MINUTE_MS) return (ms / SECOND_MS).toFixed(3) + "s";
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const seconds = ((ms % MINUTE_MS) / SECOND_MS).toFixed(3).padStart(6, "0");
  if (hours === 0) return minutes + ":" + seconds + " (m:ss.mmm)";
  return hours + ":" + String(minutes).padStart(2, "0") + ":" + seconds + " (h:mm:ss.mmm)";
}
