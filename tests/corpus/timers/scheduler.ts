// A scheduler of repeated jobs over one timer at a time, with virtual time.
type Job = { name: string; every: number; next: number; runs: number };
class Scheduler {
  readonly #jobs: Job[] = [];
  readonly log: string[] = [];
  #now = 0;
  add(name: string, every: number): this {
    this.#jobs.push({ name, every, next: every, runs: 0 });
    return this;
  }
  #step(): number {
    const due = this.#jobs.reduce((a, b) => (b.next < a.next ? b : a));
    this.#now = due.next;
    due.next += due.every;
    due.runs++;
    this.log.push(`${this.#now}:${due.name}`);
    return this.#now;
  }
  run(until: number): Promise<number> {
    return new Promise((resolve) => {
      const tick = (): void => {
        if (this.#step() >= until) resolve(this.log.length);
        else setTimeout(tick, 0);
      };
      setTimeout(tick, 0);
    });
  }
  counts(): Record<string, number> {
    return Object.fromEntries(this.#jobs.map((job) => [job.name, job.runs]));
  }
}
const scheduler = new Scheduler().add("a", 3).add("b", 5).add("c", 7);
console.log(await scheduler.run(30), scheduler.counts());
console.log(scheduler.log.join(" "));
