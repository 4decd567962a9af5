// Custom events, classes that extend EventTarget and Event.
interface Progress {
  readonly done: number;
  readonly total: number;
}
class Job extends EventTarget {
  readonly total: number;
  constructor(total: number) {
    super();
    this.total = total;
  }
  run(): void {
    for (let done = 1; done <= this.total; done++)
      this.dispatchEvent(new CustomEvent<Progress>("progress", { detail: { done, total: this.total } }));
    this.dispatchEvent(new FinishedEvent(this.total));
  }
}
class FinishedEvent extends Event {
  readonly count: number;
  constructor(count: number) {
    super("finished");
    this.count = count;
  }
}
const job = new Job(3);
job.addEventListener("progress", (event) => {
  const { done, total } = (event as CustomEvent<Progress>).detail;
  console.log(`${done}/${total}`, event.target === job);
});
job.addEventListener("finished", (event) => {
  if (event instanceof FinishedEvent) console.log("finished", event.count, event.type);
});
job.run();
console.log(new CustomEvent("none").detail, new CustomEvent("d", { detail: [1] }).detail);
console.log(job, job instanceof EventTarget);
