// Retrying with a policy, wrapping with causes, cleaning up in order when several steps fail.
class StepError extends Error {
  readonly step: number;
  constructor(step: number, cause: unknown) {
    super(`step ${step} failed`, { cause });
    this.step = step;
  }
}
function retry<T>(times: number, action: (attempt: number) => T, retryable: (e: unknown) => boolean = () => true): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return action(attempt);
    } catch (error) {
      if (attempt >= times || !retryable(error)) throw new StepError(attempt, error);
    }
  }
}
const flaky = (until: number) => (attempt: number): string => {
  if (attempt < until) throw attempt % 2 ? new RangeError(`try ${attempt}`) : `text ${attempt}`;
  return `done at ${attempt}`;
};
const chain = (error: unknown): string => (error instanceof Error ? `${error.message}${error.cause === undefined ? "" : ` <- ${chain(error.cause)}`}` : JSON.stringify(error));
for (const [times, until] of [[3, 2], [2, 5], [1, 1], [4, 4]] as const) {
  try {
    console.log(retry(times, flaky(until)));
  } catch (error) {
    console.log(chain(error), (error as StepError).step);
  }
}
try {
  retry(5, flaky(9), (e) => e instanceof RangeError);
} catch (error) {
  console.log(chain(error));
}
class Stack {
  readonly #cleanups: (() => void)[] = [];
  use<T>(value: T, cleanup: (value: T) => void): T {
    this.#cleanups.push(() => cleanup(value));
    return value;
  }
  close(first?: { error: unknown }): void {
    let pending = first;
    for (const cleanup of this.#cleanups.reverse()) {
      try {
        cleanup();
      } catch (error) {
        pending = { error: pending ? new AggregateError([error, pending.error], "while closing") : error };
      }
    }
    if (pending) throw pending.error;
  }
}
function work(fail: boolean): string {
  const stack = new Stack();
  const log: string[] = [];
  try {
    stack.use("a", (v) => log.push(`close ${v}`));
    stack.use("b", () => {
      if (fail) throw new Error("cannot close b");
    });
    if (fail) throw new TypeError("body");
    log.push("body");
  } catch (error) {
    stack.close({ error });
  }
  stack.close();
  return log.join();
}
console.log(work(false));
try {
  work(true);
} catch (error) {
  const e = error as AggregateError;
  console.log(e.message, (e.errors as Error[]).map(String).join(" | "));
}
