// An operating system's scheduler in the small: tasks of four kinds that pass packets to each other, after the
// well-known Richards benchmark. Objects, virtual methods, linked queues.

export const expected = "2322 packets, 928 held";

const IDLE = 0;
const WORKER = 1;
const HANDLER_A = 2;
const HANDLER_B = 3;
const DEVICE_A = 4;
const DEVICE_B = 5;
const TASKS = 6;

const DEVICE_PACKET = 0;
const WORK_PACKET = 1;
const DATA_SIZE = 4;

class Packet {
  link: Packet | null;
  identity: number;
  readonly kind: number;
  datum = 0;
  readonly data: number[] = [0, 0, 0, 0];

  constructor(link: Packet | null, identity: number, kind: number) {
    this.link = link;
    this.identity = identity;
    this.kind = kind;
  }

  appendTo(queue: Packet | null): Packet {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

abstract class Task {
  readonly scheduler: Scheduler;
  readonly identity: number;
  readonly priority: number;
  link: Task | null;
  queue: Packet | null;
  hasPacket: boolean;
  isWaiting: boolean;
  isHeld = false;

  constructor(
    scheduler: Scheduler,
    link: Task | null,
    identity: number,
    priority: number,
    queue: Packet | null,
    isWaiting: boolean,
  ) {
    this.scheduler = scheduler;
    this.link = link;
    this.identity = identity;
    this.priority = priority;
    this.queue = queue;
    this.hasPacket = queue !== null;
    this.isWaiting = isWaiting;
  }

  abstract run(packet: Packet | null): Task | null;

  isHeldOrSuspended(): boolean {
    return this.isHeld || (!this.hasPacket && this.isWaiting);
  }

  runNext(): Task | null {
    let packet: Packet | null = null;
    if (this.isWaiting && this.hasPacket) {
      packet = this.queue;
      this.queue = packet === null ? null : packet.link;
      this.isWaiting = false;
      this.hasPacket = this.queue !== null;
    }
    return this.run(packet);
  }

  addPacket(packet: Packet, current: Task): Task {
    if (this.queue === null) {
      this.queue = packet;
      this.hasPacket = true;
      if (this.priority > current.priority) return this;
    } else {
      packet.appendTo(this.queue);
    }
    return current;
  }
}

class IdleTask extends Task {
  #seed = 1;
  #left: number;

  constructor(scheduler: Scheduler, count: number) {
    super(scheduler, scheduler.list, IDLE, 0, null, false);
    this.#left = count;
  }

  run(_packet: Packet | null): Task | null {
    this.#left--;
    if (this.#left === 0) return this.scheduler.holdCurrent();
    if ((this.#seed & 1) === 0) {
      this.#seed >>= 1;
      return this.scheduler.release(DEVICE_A);
    }
    this.#seed = (this.#seed >> 1) ^ 0xd008;
    return this.scheduler.release(DEVICE_B);
  }
}

class WorkerTask extends Task {
  #destination = HANDLER_A;
  #count = 0;

  run(packet: Packet | null): Task | null {
    if (packet === null) return this.scheduler.waitCurrent();
    this.#destination = this.#destination === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.identity = this.#destination;
    packet.datum = 0;
    for (let i = 0; i < DATA_SIZE; i++) {
      this.#count++;
      if (this.#count > 26) this.#count = 1;
      packet.data[i] = 64 + this.#count;
    }
    return this.scheduler.queue(packet);
  }
}

class HandlerTask extends Task {
  #work: Packet | null = null;
  #device: Packet | null = null;

  run(packet: Packet | null): Task | null {
    if (packet !== null) {
      if (packet.kind === WORK_PACKET) this.#work = packet.appendTo(this.#work);
      else this.#device = packet.appendTo(this.#device);
    }
    const work = this.#work;
    if (work !== null) {
      const count = work.datum;
      if (count >= DATA_SIZE) {
        this.#work = work.link;
        return this.scheduler.queue(work);
      }
      const device = this.#device;
      if (device !== null) {
        this.#device = device.link;
        device.datum = work.data[count]!;
        work.datum = count + 1;
        return this.scheduler.queue(device);
      }
    }
    return this.scheduler.waitCurrent();
  }
}

class DeviceTask extends Task {
  #pending: Packet | null = null;

  run(packet: Packet | null): Task | null {
    if (packet === null) {
      const pending = this.#pending;
      if (pending === null) return this.scheduler.waitCurrent();
      this.#pending = null;
      return this.scheduler.queue(pending);
    }
    this.#pending = packet;
    return this.scheduler.holdCurrent();
  }
}

class Scheduler {
  list: Task | null = null;
  current: Task | null = null;
  packets = 0;
  held = 0;
  readonly tasks: (Task | null)[] = [];

  constructor() {
    for (let i = 0; i < TASKS; i++) this.tasks.push(null);
  }

  add(task: Task): void {
    this.list = task;
    this.tasks[task.identity] = task;
  }

  schedule(): void {
    this.current = this.list;
    while (this.current !== null) {
      if (this.current.isHeldOrSuspended()) this.current = this.current.link;
      else this.current = this.current.runNext();
    }
  }

  release(identity: number): Task | null {
    const task = this.tasks[identity]!;
    task.isHeld = false;
    return task.priority > this.current!.priority ? task : this.current;
  }

  holdCurrent(): Task | null {
    this.held++;
    this.current!.isHeld = true;
    return this.current!.link;
  }

  waitCurrent(): Task | null {
    this.current!.isWaiting = true;
    return this.current;
  }

  queue(packet: Packet): Task | null {
    const task = this.tasks[packet.identity]!;
    this.packets++;
    packet.link = null;
    packet.identity = this.current!.identity;
    return task.addPacket(packet, this.current!);
  }
}

function once(): Scheduler {
  const scheduler = new Scheduler();
  scheduler.add(new IdleTask(scheduler, 1000));
  let queue = new Packet(null, WORKER, WORK_PACKET);
  queue = new Packet(queue, WORKER, WORK_PACKET);
  scheduler.add(new WorkerTask(scheduler, scheduler.list, WORKER, 1000, queue, true));
  for (const [identity, device, priority] of [
    [HANDLER_A, DEVICE_A, 2000],
    [HANDLER_B, DEVICE_B, 3000],
  ] as const) {
    queue = new Packet(null, device, DEVICE_PACKET);
    queue = new Packet(queue, device, DEVICE_PACKET);
    queue = new Packet(queue, device, DEVICE_PACKET);
    scheduler.add(new HandlerTask(scheduler, scheduler.list, identity, priority, queue, true));
  }
  scheduler.add(new DeviceTask(scheduler, scheduler.list, DEVICE_A, 4000, null, true));
  scheduler.add(new DeviceTask(scheduler, scheduler.list, DEVICE_B, 5000, null, true));
  scheduler.schedule();
  return scheduler;
}

export function run(): string {
  let last = once();
  for (let i = 0; i < 49; i++) last = once();
  return `${last.packets} packets, ${last.held} held`;
}
