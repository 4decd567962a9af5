// Tim Peters's merge sort, as V8's arrays are sorted (listsort.txt of CPython; V8's third_party/v8/builtins/array-sort.tq).
//
// Contract: stable, at most about n log2 n comparisons, and no index leaves the array whatever the comparator answers.
// The comparator is called with the same elements in the same order as on Node, so that one which is inconsistent, or
// has effects, gives the same result there and here. NaN counts as 0.

export type Comparator<T> = (a: T, b: T) => number;

/** Wins in a row after which merging looks for the end of the streak instead of going element by element. */
const GALLOP = 7;

/** Sorts `values` in place. */
export function timSort<T>(values: T[], comparator: Comparator<T>): void {
  const length = values.length;
  if (length < 2) return;
  const runLength = minimalRun(length);
  if (length <= runLength) {
    insertionSort(values, 0, makeRun(values, 0, length, comparator), length, comparator);
    return;
  }
  const merger = new Merger<T>(values, comparator);
  for (let low = 0; low < length; ) {
    const most = low + runLength < length ? low + runLength : length;
    let high = makeRun(values, low, length, comparator);
    if (high < most) {
      insertionSort(values, low, high, most, comparator);
      high = most;
    }
    merger.push(low, high - low);
    low = high;
  }
  merger.finish();
}

/** The length of runs for which the number of runs is a power of two, or a little less: 32 to 64. */
function minimalRun(length: number): number {
  let n = length;
  let rest = 0;
  while (n >= 64) {
    rest |= n & 1;
    n >>= 1;
  }
  return n + rest;
}

/** The end of the run that starts at `low`: an ascending one, or one that descends strictly, which is turned round. */
function makeRun<T>(values: T[], low: number, high: number, comparator: Comparator<T>): number {
  let end = low + 1;
  if (end === high) return end;
  const descends = comparator(values[end] as T, values[low] as T) < 0;
  for (end++; end < high; end++) {
    if (comparator(values[end] as T, values[end - 1] as T) < 0 !== descends) break;
  }
  if (descends) {
    for (let i = low, k = end - 1; i < k; i++, k--) {
      const value = values[i] as T;
      values[i] = values[k] as T;
      values[k] = value;
    }
  }
  return end;
}

/** Sorts `low .. high - 1`, of which the part before `start` is sorted. */
function insertionSort<T>(
  values: T[],
  low: number,
  start: number,
  high: number,
  comparator: Comparator<T>,
): void {
  for (let i = start; i < high; i++) {
    const pivot = values[i] as T;
    let left = low;
    let right = i;
    while (left < right) {
      const middle = (left + right) >>> 1;
      if (comparator(pivot, values[middle] as T) < 0) right = middle;
      else left = middle + 1;
    }
    for (let k = i; k > left; k--) values[k] = values[k - 1] as T;
    values[left] = pivot;
  }
}

/** Where `key` belongs in the sorted `length` elements from `base` on, before those equal to it; looks near `hint` first. */
function gallopLeft<T>(
  values: readonly T[],
  key: T,
  base: number,
  length: number,
  hint: number,
  comparator: Comparator<T>,
): number {
  let last = 0;
  let offset = 1;
  if (comparator(values[base + hint] as T, key) < 0) {
    const most = length - hint;
    while (offset < most && comparator(values[base + hint + offset] as T, key) < 0) {
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  } else {
    const most = hint + 1;
    while (offset < most && !(comparator(values[base + hint - offset] as T, key) < 0)) {
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > most) offset = most;
    const before = last;
    last = hint - offset;
    offset = hint - before;
  }
  for (last++; last < offset; ) {
    const middle = last + ((offset - last) >>> 1);
    if (comparator(values[base + middle] as T, key) < 0) last = middle + 1;
    else offset = middle;
  }
  return offset;
}

/** The same, behind the elements equal to `key`. */
function gallopRight<T>(
  values: readonly T[],
  key: T,
  base: number,
  length: number,
  hint: number,
  comparator: Comparator<T>,
): number {
  let last = 0;
  let offset = 1;
  if (comparator(key, values[base + hint] as T) < 0) {
    const most = hint + 1;
    while (offset < most && comparator(key, values[base + hint - offset] as T) < 0) {
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > most) offset = most;
    const before = last;
    last = hint - offset;
    offset = hint - before;
  } else {
    const most = length - hint;
    while (offset < most && !(comparator(key, values[base + hint + offset] as T) < 0)) {
      last = offset;
      offset = 2 * offset + 1;
    }
    if (offset > most) offset = most;
    last += hint;
    offset += hint;
  }
  for (last++; last < offset; ) {
    const middle = last + ((offset - last) >>> 1);
    if (comparator(key, values[base + middle] as T) < 0) offset = middle;
    else last = middle + 1;
  }
  return offset;
}

/** Copies `length` elements; `to` may be `from`, and the ranges may overlap. */
function copy<T>(from: readonly T[], start: number, to: T[], target: number, length: number): void {
  if (start < target) for (let i = length - 1; i >= 0; i--) to[target + i] = from[start + i] as T;
  else for (let i = 0; i < length; i++) to[target + i] = from[start + i] as T;
}

/** The runs that wait to be merged, and how two neighbours are. */
class Merger<T> {
  readonly #values: T[];
  readonly #comparator: Comparator<T>;
  readonly #bases: number[] = [];
  readonly #lengths: number[] = [];
  #gallop = GALLOP;

  constructor(values: T[], comparator: Comparator<T>) {
    this.#values = values;
    this.#comparator = comparator;
  }

  /** Adds a run, and merges until each is longer than the next, and than the next two together. */
  push(base: number, length: number): void {
    this.#bases.push(base);
    this.#lengths.push(length);
    for (let n = this.#bases.length - 2; n >= 0; n = this.#bases.length - 2) {
      if (!this.#inOrder(n + 1) || !this.#inOrder(n)) {
        this.#mergeAt(n > 0 && this.#length(n - 1) < this.#length(n + 1) ? n - 1 : n);
      } else if (this.#length(n) <= this.#length(n + 1)) this.#mergeAt(n);
      else break;
    }
  }

  finish(): void {
    for (let n = this.#bases.length - 2; n >= 0; n = this.#bases.length - 2) {
      this.#mergeAt(n > 0 && this.#length(n - 1) < this.#length(n + 1) ? n - 1 : n);
    }
  }

  #length(n: number): number {
    return this.#lengths[n] as number;
  }

  #inOrder(n: number): boolean {
    return n < 2 || this.#length(n - 2) > this.#length(n - 1) + this.#length(n);
  }

  /** Merges the runs n and n + 1. */
  #mergeAt(n: number): void {
    const values = this.#values;
    const base = this.#bases[n] as number;
    const length = this.#length(n);
    const baseB = this.#bases[n + 1] as number;
    const lengthB = this.#length(n + 1);
    this.#lengths[n] = length + lengthB;
    this.#bases.splice(n + 1, 1);
    this.#lengths.splice(n + 1, 1);
    // What is in its place already stays: the start of the first run, and the end of the second.
    const skipped = gallopRight(values, values[baseB] as T, base, length, 0, this.#comparator);
    const baseA = base + skipped;
    const lengthA = length - skipped;
    if (lengthA === 0) return;
    const last = values[baseA + lengthA - 1] as T;
    const rest = gallopLeft(values, last, baseB, lengthB, lengthB - 1, this.#comparator);
    if (rest === 0) return;
    if (lengthA <= rest) this.#mergeLow(baseA, lengthA, baseB, rest);
    else this.#mergeHigh(baseA, lengthA, baseB, rest);
  }

  /** Merges from the front, with a copy of the first run. */
  #mergeLow(baseA: number, wholeA: number, baseB: number, wholeB: number): void {
    const values = this.#values;
    const comparator = this.#comparator;
    const temporary = values.slice(baseA, baseA + wholeA);
    let lengthA = wholeA;
    let lengthB = wholeB - 1;
    let a = 0;
    let b = baseB + 1;
    let to = baseA + 1;
    values[baseA] = values[baseB] as T;
    let gallop = this.#gallop;
    // The last element of A belongs behind all of B.
    merging: while (lengthB > 0 && lengthA > 1) {
      let winsA = 0;
      let winsB = 0;
      do {
        if (comparator(values[b] as T, temporary[a] as T) < 0) {
          values[to++] = values[b++] as T;
          winsA = 0;
          winsB++;
          if (--lengthB === 0) break merging;
        } else {
          values[to++] = temporary[a++] as T;
          winsB = 0;
          winsA++;
          if (--lengthA === 1) break merging;
        }
      } while (winsA < gallop && winsB < gallop);
      gallop++;
      do {
        gallop = gallop > 2 ? gallop - 1 : 1;
        this.#gallop = gallop;
        winsA = gallopRight(temporary, values[b] as T, a, lengthA, 0, comparator);
        copy(temporary, a, values, to, winsA);
        to += winsA;
        a += winsA;
        lengthA -= winsA;
        if (winsA > 0 && lengthA <= 1) break merging;
        values[to++] = values[b++] as T;
        if (--lengthB === 0) break merging;
        winsB = gallopLeft(values, temporary[a] as T, b, lengthB, 0, comparator);
        copy(values, b, values, to, winsB);
        to += winsB;
        b += winsB;
        lengthB -= winsB;
        if (lengthB === 0) break merging;
        values[to++] = temporary[a++] as T;
        if (--lengthA === 1) break merging;
      } while (winsA >= GALLOP || winsB >= GALLOP);
      gallop++;
      this.#gallop = gallop;
    }
    copy(values, b, values, to, lengthB);
    copy(temporary, a, values, to + lengthB, lengthA);
  }

  /** Merges from the back, with a copy of the second run. */
  #mergeHigh(baseA: number, wholeA: number, baseB: number, wholeB: number): void {
    const values = this.#values;
    const comparator = this.#comparator;
    const temporary = values.slice(baseB, baseB + wholeB);
    let lengthA = wholeA - 1;
    let lengthB = wholeB;
    let a = baseA + wholeA - 2;
    let b = wholeB - 1;
    let to = baseB + wholeB - 2;
    values[to + 1] = values[a + 1] as T;
    let gallop = this.#gallop;
    // The first element of B belongs before all of A.
    merging: while (lengthA > 0 && lengthB > 1) {
      let winsA = 0;
      let winsB = 0;
      do {
        if (comparator(temporary[b] as T, values[a] as T) < 0) {
          values[to--] = values[a--] as T;
          winsB = 0;
          winsA++;
          if (--lengthA === 0) break merging;
        } else {
          values[to--] = temporary[b--] as T;
          winsA = 0;
          winsB++;
          if (--lengthB === 1) break merging;
        }
      } while (winsA < gallop && winsB < gallop);
      gallop++;
      do {
        gallop = gallop > 2 ? gallop - 1 : 1;
        this.#gallop = gallop;
        winsA = lengthA - gallopRight(values, temporary[b] as T, baseA, lengthA, lengthA - 1, comparator);
        to -= winsA;
        a -= winsA;
        copy(values, a + 1, values, to + 1, winsA);
        lengthA -= winsA;
        if (lengthA === 0) break merging;
        values[to--] = temporary[b--] as T;
        if (--lengthB === 1) break merging;
        winsB = lengthB - gallopLeft(temporary, values[a] as T, 0, lengthB, lengthB - 1, comparator);
        to -= winsB;
        b -= winsB;
        copy(temporary, b + 1, values, to + 1, winsB);
        lengthB -= winsB;
        if (winsB > 0 && lengthB <= 1) break merging;
        values[to--] = values[a--] as T;
        if (--lengthA === 0) break merging;
      } while (winsA >= GALLOP || winsB >= GALLOP);
      gallop++;
      this.#gallop = gallop;
    }
    copy(values, a + 1 - lengthA, values, to + 1 - lengthA, lengthA);
    copy(temporary, b + 1 - lengthB, values, to + 1 - lengthA - lengthB, lengthB);
  }
}
