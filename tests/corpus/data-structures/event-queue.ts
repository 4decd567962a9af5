// A stable priority queue drives a discrete simulation of a bank with two counters.
interface Timed {
  readonly at: number;
  readonly order: number;
  run(): void;
}
class Simulation {
  readonly #queue: Timed[] = [];
  #order = 0;
  now = 0;
  after(delay: number, run: () => void): void {
    const event: Timed = { at: this.now + delay, order: this.#order++, run };
    let lo = 0;
    let hi = this.#queue.length;
    while (lo < hi) {
      const middle = (lo + hi) >> 1;
      const other = this.#queue[middle]!;
      if (other.at < event.at || (other.at === event.at && other.order < event.order)) lo = middle + 1;
      else hi = middle;
    }
    this.#queue.splice(lo, 0, event);
  }
  run(): number {
    let events = 0;
    for (let event = this.#queue.shift(); event; event = this.#queue.shift()) {
      this.now = event.at;
      event.run();
      events++;
    }
    return events;
  }
}
const simulation = new Simulation();
const waiting: { name: string; since: number; work: number }[] = [];
let free = 2;
let waited = 0;
const serve = (): void => {
  while (free > 0 && waiting.length > 0) {
    const client = waiting.shift()!;
    free--;
    waited += simulation.now - client.since;
    console.log(`${simulation.now}: ${client.name} is served after ${simulation.now - client.since}`);
    simulation.after(client.work, () => {
      free++;
      console.log(`${simulation.now}: ${client.name} leaves`);
      serve();
    });
  }
};
for (const [name, at, work] of [["ann", 0, 5], ["bob", 1, 2], ["cid", 1, 4], ["dan", 3, 1], ["eve", 3, 1]] as const) {
  simulation.after(at, () => {
    waiting.push({ name, since: simulation.now, work });
    serve();
  });
}
console.log(simulation.run(), simulation.now, waited, free);
