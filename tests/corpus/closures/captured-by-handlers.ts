// Variables that are captured and changed inside try, catch and finally.
function run(fail: boolean): string {
  let state = "start";
  const log: string[] = [];
  const watch = (): void => {
    log.push(state);
  };
  const set = (to: string): void => {
    state = to;
    watch();
  };
  try {
    set("try");
    if (fail) throw new Error("x");
    state += "!";
    watch();
  } catch (e) {
    const old = state;
    set("catch " + (e as Error).message);
    log.push("was " + old);
  } finally {
    const at = log.length;
    set("finally");
    log.push(String(log.length - at));
  }
  return log.join() + " " + state;
}
console.log(run(false));
console.log(run(true));
const undo: (() => void)[] = [];
function transaction(steps: number, failAt: number): number {
  let value = 0;
  try {
    for (let i = 1; i <= steps; i++) {
      value += i;
      undo.push(() => (value -= i));
      if (i === failAt) throw new RangeError("at " + i);
    }
    return value;
  } catch {
    while (undo.length > 1) undo.pop()!();
    return value;
  } finally {
    undo.length = 0;
    value = -1;
  }
}
console.log(transaction(4, 0), transaction(4, 3), transaction(5, 5));
