// EventTarget (DOM, 2.7), as Node does it: listeners of a type form a list that may change while it is walked.
//
// Contract: a listener that is added during a dispatch is called if it comes after one that is not called yet; a
// removed one is not. What a listener throws is reported as an uncaught error after the dispatch, in a microtask.
import { callFunction } from "@tessera/machine/cell";
import { enqueueMicrotask } from "../core/event-loop.ts";
import { isObjectCell } from "../core/value.ts";
import { Event } from "./event.ts";

/** The signal of an AbortController, as far as listeners need it. */
export interface Signal {
  readonly aborted: boolean;
  addEventListener(type: string, listener: unknown, options?: unknown): void;
}

interface ListenerOptions {
  capture?: boolean;
  once?: boolean;
  signal?: Signal;
}

class Listener {
  readonly callback: unknown;
  readonly capture: boolean;
  readonly once: boolean;
  removed: boolean = false;
  previous: Listener | undefined = undefined;
  next: Listener | undefined = undefined;

  constructor(callback: unknown, capture: boolean, once: boolean) {
    this.callback = callback;
    this.capture = capture;
    this.once = once;
  }
}

class ListenerList {
  first: Listener | undefined = undefined;
  #last: Listener | undefined = undefined;

  find(callback: unknown, capture: boolean): Listener | undefined {
    let at = this.first;
    while (at !== undefined && !(at.callback === callback && at.capture === capture)) at = at.next;
    return at;
  }

  append(listener: Listener): void {
    listener.previous = this.#last;
    if (this.#last === undefined) this.first = listener;
    else this.#last.next = listener;
    this.#last = listener;
  }

  /** A removed listener keeps its link, by which a walk that stands on it goes on. */
  remove(listener: Listener): void {
    listener.removed = true;
    if (listener.previous === undefined) this.first = listener.next;
    else listener.previous.next = listener.next;
    if (listener.next === undefined) this.#last = listener.previous;
    else listener.next.previous = listener.previous;
  }
}

export class EventTarget {
  #lists: Map<string, ListenerList> | undefined = undefined;

  addEventListener(type: unknown, callback: unknown, options?: ListenerOptions | boolean): void {
    if (callback === undefined || callback === null) return;
    if (!isObjectCell(callback))
      throw new TypeError('The "listener" argument must be an instance of EventListener.');
    const given = typeof options === "object" && options !== null ? options : undefined;
    const signal = given?.signal;
    if (signal?.aborted === true) return;
    const capture = given === undefined ? options === true : given.capture === true;
    const name = String(type);
    this.#lists ??= new Map<string, ListenerList>();
    let list = this.#lists.get(name);
    if (list === undefined) this.#lists.set(name, (list = new ListenerList()));
    if (list.find(callback, capture) !== undefined) return;
    list.append(new Listener(callback, capture, given?.once === true));
    signal?.addEventListener("abort", () => this.removeEventListener(name, callback, capture), {
      once: true,
    });
  }

  removeEventListener(type: unknown, callback: unknown, options?: ListenerOptions | boolean): void {
    const list = this.#lists?.get(String(type));
    const capture =
      typeof options === "object" && options !== null ? options.capture === true : options === true;
    const listener = list?.find(callback, capture);
    if (listener !== undefined) list!.remove(listener);
  }

  /** False if a listener prevented the default of a cancelable event. */
  dispatchEvent(event: unknown): boolean {
    if (!(event instanceof Event)) throw new TypeError('The "event" argument must be an instance of Event.');
    Event.begin(event, this);
    const list = this.#lists?.get(event.type);
    let at = list?.first;
    while (at !== undefined && !Event.isStopped(event)) {
      const next: Listener | undefined = at.next;
      if (!at.removed) {
        if (at.once) list!.remove(at);
        notify(at.callback, this, event);
      }
      at = next;
    }
    Event.end(event);
    return !event.defaultPrevented;
  }

  get [Symbol.toStringTag](): string {
    return "EventTarget";
  }
}

function notify(callback: unknown, target: unknown, event: Event): void {
  try {
    if (typeof callback === "function") callFunction(callback, target, [event]);
    else {
      const method = (callback as { handleEvent?: unknown }).handleEvent;
      if (typeof method === "function") callFunction(method, callback, [event]);
    }
  } catch (error) {
    enqueueMicrotask(() => {
      throw error;
    });
  }
}
