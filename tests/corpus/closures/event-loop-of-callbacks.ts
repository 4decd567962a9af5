// A scheduler of callbacks by priority and time, with cancellation through closures.
type Task = { at: number; priority: number; run: () => void; cancelled: boolean };
function makeScheduler() {
  let now = 0;
  let count = 0;
  const tasks: (Task & { id: number })[] = [];
  const schedule = (delay: number, run: () => void, priority = 0) => {
    const task = { at: now + delay, priority, run, cancelled: false, id: count++ };
    tasks.push(task);
    tasks.sort((a, b) => a.at - b.at || b.priority - a.priority || a.id - b.id);
    return () => !task.cancelled && (task.cancelled = true);
  };
  const run = (until = Infinity): number => {
    let ran = 0;
    for (let task = tasks[0]; task !== undefined && task.at <= until; task = tasks[0]) {
      tasks.shift();
      now = task.at;
      if (task.cancelled) continue;
      task.run();
      ran++;
    }
    return ran;
  };
  const every = (period: number, f: (n: number) => boolean): void => {
    let n = 0;
    const again = (): void => {
      if (f(n++)) schedule(period, again);
    };
    schedule(period, again);
  };
  return { schedule, run, every, time: () => now };
}
const s = makeScheduler();
const log: string[] = [];
const note = (label: string) => () => void log.push(`${label}@${s.time()}`);
s.schedule(5, note("late"));
const cancel = s.schedule(3, note("never"));
s.schedule(3, note("low"), -1);
s.schedule(3, note("high"), 9);
s.every(2, (n) => (note(`tick${n}`)(), n < 3));
s.schedule(1, () => (note("first")(), s.schedule(0, note("nested"))));
console.log(cancel(), cancel(), s.run(4), log.join(" "), s.run(), log.slice(-3), s.time());
