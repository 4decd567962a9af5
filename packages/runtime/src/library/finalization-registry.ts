// FinalizationRegistry (ECMA-262, 26.2). Callbacks run in turns of the event loop, some time after their targets have
// been collected; what is left when the program ends gets none.
import { addressOf, emptyValue } from "@tessera/machine/cell";
import { drainMicrotasks, registerPoller } from "../core/event-loop.ts";
import { newWeakCell, setWeakPair, weakKey } from "../core/weak-cells.ts";
import { canBeHeldWeakly } from "./weak-table.ts";

class Registration {
  /** A weak cell of two pairs: the target, and the token or nothing. */
  readonly cell: unknown = newWeakCell(2);
  readonly held: unknown;

  constructor(target: unknown, held: unknown, token: unknown) {
    this.held = held;
    // SAFETY: the cell has two pairs.
    setWeakPair(addressOf(this.cell), 0, target, emptyValue());
    if (token !== undefined) setWeakPair(addressOf(this.cell), 1, token, emptyValue());
  }

  isDue(): boolean {
    return weakKey(addressOf(this.cell), 0) === null;
  }

  hasToken(token: unknown): boolean {
    return weakKey(addressOf(this.cell), 1) === token;
  }
}

/** All registries with registrations, which therefore live. */
let registries: FinalizationRegistry<unknown>[] = [];
let isPolling = false;

const poller = {
  poll(): boolean {
    let worked = false;
    for (const registry of registries) if (registry.cleanUp()) worked = true;
    registries = registries.filter((registry) => registry.isWaiting());
    return worked;
  },
  deadlineNs(): number {
    return Number.POSITIVE_INFINITY;
  },
  keepsAlive(): boolean {
    return false;
  },
};

export class FinalizationRegistry<T> {
  readonly #callback: (held: T) => void;
  #registrations: Registration[] = [];

  constructor(callback: (held: T) => void) {
    if (typeof callback !== "function") throw new TypeError("FinalizationRegistry: cleanup must be callable");
    this.#callback = callback;
  }

  register(target: unknown, held: T, token?: unknown): void {
    if (!canBeHeldWeakly(target))
      throw new TypeError("FinalizationRegistry.prototype.register: invalid target");
    if (target === held)
      throw new TypeError("FinalizationRegistry.prototype.register: target and holdings must not be same");
    if (token !== undefined && !canBeHeldWeakly(token))
      throw new TypeError("Invalid unregisterToken ('" + String(token) + "')");
    const self = this as FinalizationRegistry<unknown>;
    if (!registries.includes(self)) registries.push(self);
    if (!isPolling) registerPoller(poller);
    isPolling = true;
    this.#registrations.push(new Registration(target, held, token));
  }

  /** Whether there was any with the token. */
  unregister(token: unknown): boolean {
    if (!canBeHeldWeakly(token)) throw new TypeError("Invalid unregisterToken ('" + String(token) + "')");
    const left = this.#registrations.filter((registration) => !registration.hasToken(token));
    const found = left.length < this.#registrations.length;
    this.#registrations = left;
    return found;
  }

  get [Symbol.toStringTag](): string {
    return "FinalizationRegistry";
  }

  /** For the event loop: calls back for what was collected; whether there was anything. */
  cleanUp(): boolean {
    let worked = false;
    for (let i = 0; i < this.#registrations.length; i++) {
      const registration = this.#registrations[i]!;
      if (!registration.isDue()) continue;
      this.#registrations.splice(i, 1);
      i--;
      worked = true;
      this.#callback(registration.held as T);
      drainMicrotasks();
    }
    return worked;
  }

  isWaiting(): boolean {
    return this.#registrations.length > 0;
  }
}
