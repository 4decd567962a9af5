// Event and CustomEvent (DOM, 2.2), with Node's reading of them: there is no tree, so an event has one target.
//
// Contract: what only dispatching may change is behind static functions; the rest is the programs' interface.
import { now } from "./performance.ts";

interface EventInit {
  bubbles?: boolean;
  cancelable?: boolean;
  composed?: boolean;
}

const AT_TARGET = 2;

export class Event {
  readonly #type: string;
  readonly #bubbles: boolean;
  readonly #cancelable: boolean;
  readonly #composed: boolean;
  readonly #timeStamp: number = now();
  #isTrusted: boolean = false;
  #canceled: boolean = false;
  #propagationStopped: boolean = false;
  #stopped: boolean = false;
  #dispatching: boolean = false;
  #target: unknown = null;

  /** @length 1 */
  constructor(type: unknown, options?: EventInit) {
    if (options !== undefined && options !== null && typeof options !== "object")
      throw new TypeError('The "options" argument must be of type object.');
    this.#type = String(type);
    this.#bubbles = options?.bubbles === true;
    this.#cancelable = options?.cancelable === true;
    this.#composed = options?.composed === true;
  }

  get type(): string {
    return this.#type;
  }

  get bubbles(): boolean {
    return this.#bubbles;
  }

  get cancelable(): boolean {
    return this.#cancelable;
  }

  get composed(): boolean {
    return this.#composed;
  }

  get timeStamp(): number {
    return this.#timeStamp;
  }

  get isTrusted(): boolean {
    return this.#isTrusted;
  }

  get target(): unknown {
    return this.#target;
  }

  get srcElement(): unknown {
    return this.#target;
  }

  get currentTarget(): unknown {
    return this.#dispatching ? this.#target : null;
  }

  get eventPhase(): number {
    return this.#dispatching ? AT_TARGET : 0;
  }

  get defaultPrevented(): boolean {
    return this.#canceled;
  }

  get returnValue(): boolean {
    return !this.#canceled;
  }

  get cancelBubble(): boolean {
    return this.#propagationStopped;
  }

  set cancelBubble(value: boolean) {
    if (value) this.#propagationStopped = true;
  }

  composedPath(): unknown[] {
    return this.#dispatching ? [this.#target] : [];
  }

  preventDefault(): void {
    if (this.#cancelable) this.#canceled = true;
  }

  stopPropagation(): void {
    this.#propagationStopped = true;
  }

  stopImmediatePropagation(): void {
    this.#propagationStopped = true;
    this.#stopped = true;
  }

  get [Symbol.toStringTag](): string {
    return "Event";
  }

  static readonly NONE = 0;
  static readonly CAPTURING_PHASE = 1;
  static readonly AT_TARGET = 2;
  static readonly BUBBLING_PHASE = 3;

  /** Begins the dispatch to the target. Throws if the event is on its way already. */
  static begin(event: Event, target: unknown): void {
    if (event.#dispatching) throw new Error('The event "' + event.#type + '" is already being dispatched');
    event.#target = target;
    event.#dispatching = true;
  }

  static end(event: Event): void {
    event.#dispatching = false;
  }

  /** Whether stopImmediatePropagation was called, be it in an earlier dispatch. */
  static isStopped(event: Event): boolean {
    return event.#stopped;
  }

  /** An event of the library's own. */
  static trusted(type: string): Event {
    const event = new Event(type);
    event.#isTrusted = true;
    return event;
  }

  /** What the console shows of an event. */
  static shown(event: Event): unknown {
    return {
      type: event.#type,
      defaultPrevented: event.#canceled,
      cancelable: event.#cancelable,
      timeStamp: event.#timeStamp,
    };
  }
}

export class CustomEvent extends Event {
  readonly #detail: unknown;

  /** @length 1 */
  constructor(type: unknown, options?: EventInit & { detail?: unknown }) {
    super(type, options);
    this.#detail = options?.detail ?? null;
  }

  get detail(): unknown {
    return this.#detail;
  }

  override get [Symbol.toStringTag](): string {
    return "CustomEvent";
  }
}
