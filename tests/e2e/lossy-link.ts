// A bad cable between two TAP interfaces: frames are lost, doubled and overtaken, as a seed decides. A program for
// target unix, compiled by Tessera itself, for machines whose kernel has no `tc netem` as well.
//
// It attaches to the interfaces LEFT and RIGHT, prints `ready`, and runs until it is stopped.
import { bytesAddress } from "@tessera/machine/cell";
import { syscall } from "@tessera/machine/syscall";
import { monotonicNs } from "@tessera/monitor/linux/clock";
import { SYS_READ, SYS_WRITE, tryCall } from "@tessera/monitor/linux/kernel";
import { openTap } from "@tessera/monitor/net/tap";
import { LinkFaults, SeededRandom } from "@tessera/net/simulation";

const LEFT = "tsrleft";
const RIGHT = "tsrright";
const SEED = 20261;
const FRAME_BYTES = 1600;
/** Frames on their way at most; more are lost, as in a full queue. */
const CAPACITY = 1024;
const SYS_PPOLL = 271;
const POLL_IN = 1;
const IDLE_NS = 1e9;

const faults = new LinkFaults();
faults.lossPermille = 20;
faults.duplicatePermille = 10;
faults.reorderPermille = 20;
faults.delayNs = 500_000;
faults.reorderDelayNs = 2_000_000;

/** A place for one frame on its way. */
class Flight {
  readonly bytes: Uint8Array = new Uint8Array(FRAME_BYTES);
  length: number = 0;
  target: number = -1;
  arrivalNs: number = 0;
}

/** Frames on their way, and the free places. */
class Cable {
  readonly #random: SeededRandom = new SeededRandom(SEED);
  readonly #flights: Flight[] = [];
  readonly #free: Flight[] = [];

  constructor() {
    for (let i = 0; i < CAPACITY; i++) this.#free.push(new Flight());
  }

  /** Takes what waits at `source`; each frame leaves for `target` as often as the faults say. */
  take(source: number, target: number, nowNs: number): void {
    for (;;) {
      const flight = this.#free.pop();
      if (flight === undefined) return;
      const length = tryCall(SYS_READ, source, bytesAddress(flight.bytes), FRAME_BYTES);
      const isLost = this.#random.below(1000) < faults.lossPermille;
      if (length <= 0 || isLost) {
        this.#free.push(flight);
        if (length <= 0) return;
        continue;
      }
      flight.length = length;
      flight.target = target;
      flight.arrivalNs = this.#arrivalNs(nowNs);
      this.#flights.push(flight);
      if (this.#random.below(1000) < faults.duplicatePermille) this.#double(flight, nowNs);
    }
  }

  #double(flight: Flight, nowNs: number): void {
    const copy = this.#free.pop();
    if (copy === undefined) return;
    copy.bytes.set(flight.bytes);
    copy.length = flight.length;
    copy.target = flight.target;
    copy.arrivalNs = this.#arrivalNs(nowNs);
    this.#flights.push(copy);
  }

  #arrivalNs(nowNs: number): number {
    const isOvertaken = this.#random.below(1000) < faults.reorderPermille;
    return nowNs + faults.delayNs + (isOvertaken ? 1 + this.#random.below(faults.reorderDelayNs) : 0);
  }

  /** Delivers what has arrived; gives the time of the next arrival. */
  deliver(nowNs: number): number {
    let nextNs = nowNs + IDLE_NS;
    let kept = 0;
    for (let i = 0; i < this.#flights.length; i++) {
      const flight = this.#flights[i]!;
      if (flight.arrivalNs <= nowNs) {
        tryCall(SYS_WRITE, flight.target, bytesAddress(flight.bytes), flight.length);
        this.#free.push(flight);
      } else {
        if (flight.arrivalNs < nextNs) nextNs = flight.arrivalNs;
        this.#flights[kept] = flight;
        kept++;
      }
    }
    this.#flights.length = kept;
    return nextNs;
  }
}

/** Sleeps until a descriptor has input or the time has come. */
class Sleeper {
  readonly #descriptors: Uint8Array = new Uint8Array(16);
  readonly #time: Uint8Array = new Uint8Array(16);
  readonly #timeView: DataView;

  constructor(left: number, right: number) {
    const view = new DataView(this.#descriptors.buffer);
    view.setInt32(0, left, true);
    view.setInt16(4, POLL_IN, true);
    view.setInt32(8, right, true);
    view.setInt16(12, POLL_IN, true);
    this.#timeView = new DataView(this.#time.buffer);
  }

  sleep(durationNs: number): void {
    const left = Math.max(0, durationNs);
    this.#timeView.setUint32(0, Math.floor(left / 1e9), true);
    this.#timeView.setUint32(8, left % 1e9, true);
    // SAFETY: two struct pollfd and a struct timespec, ours for the length of the call.
    syscall(SYS_PPOLL, bytesAddress(this.#descriptors), 2, bytesAddress(this.#time), 0, 0, 0);
  }
}

const left = openTap(LEFT).descriptor;
const right = openTap(RIGHT).descriptor;
const cable = new Cable();
const sleeper = new Sleeper(left, right);
console.log("ready");
for (;;) {
  const nowNs = monotonicNs();
  cable.take(left, right, nowNs);
  cable.take(right, left, nowNs);
  const nextNs = cable.deliver(monotonicNs());
  sleeper.sleep(nextNs - monotonicNs());
}
