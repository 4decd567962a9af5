// Node twin of library/table-storage.ts: entries in an array, whose first element is the successor, and the index in
// an object of numbers.
export const USED = 0;
export const REMOVED = 1;
export const FIRST = 2;
export const CAPACITY = 3;

interface Index {
  words: number[];
  step: number;
  chains: Map<number, number[]>;
}

const gap = Symbol("removed");

export const noEntries: unknown = [undefined];
export const emptyIndex = (hasValues: boolean): unknown => newIndex(0, hasValues);
export const newEntries = (_capacity: number, _hasValues: boolean): unknown => [undefined];
export const newIndex = (capacity: number, hasValues: boolean): unknown => ({
  words: [0, 0, 0, capacity],
  step: hasValues ? 2 : 1,
  chains: new Map(),
});
export const wordOf = (index: unknown, word: number): number => (index as Index).words[word]!;
export const successorOf = (entries: unknown): unknown => (entries as unknown[])[0];
export function setSuccessor(entries: unknown, successor: unknown): void {
  (entries as unknown[])[0] = successor;
}
const slot = (index: unknown, position: number): number => 1 + position * (index as Index).step;
export const keyAt = (entries: unknown, index: unknown, position: number): unknown =>
  (entries as unknown[])[slot(index, position)];
export const isRemoved = (entries: unknown, index: unknown, position: number): boolean =>
  keyAt(entries, index, position) === gap;
export const valueAt = (entries: unknown, index: unknown, position: number): unknown =>
  (entries as unknown[])[slot(index, position) + 1];
export function setValueAt(entries: unknown, index: unknown, position: number, value: unknown): void {
  (entries as unknown[])[slot(index, position) + 1] = value;
}
export const tableKey = (key: unknown): unknown => (key === 0 ? 0 : key);
export function findKey(entries: unknown, index: unknown, key: unknown, hash: number): number {
  for (const position of (index as Index).chains.get(hash) ?? [])
    if (Object.is(keyAt(entries, index, position), key)) return position;
  return -1;
}
export function wipeEntries(entries: unknown, index: unknown): void {
  for (let i = 0; i < wordOf(index, USED); i++) (entries as unknown[])[slot(index, i)] = gap;
}
export function addEntry(entries: unknown, index: unknown, key: unknown, hash: number, value: unknown): void {
  const { words, step, chains } = index as Index;
  if (words[USED] === words[CAPACITY]) throw new Error("There is no room in the table");
  (entries as unknown[]).push(key);
  if (step === 2) (entries as unknown[]).push(value);
  chains.set(hash, [...(chains.get(hash) ?? []), words[USED]!]);
  words[USED]!++;
}
export function removeAt(entries: unknown, index: unknown, position: number, hash: number): void {
  const { words, chains } = index as Index;
  const chain = chains.get(hash)!;
  if (!chain.includes(position)) throw new Error("The entry is not in the chain of its hash");
  chains.set(
    hash,
    chain.filter((other) => other !== position),
  );
  (entries as unknown[])[slot(index, position)] = gap;
  words[REMOVED]!++;
  if (position === words[FIRST]) words[FIRST]!++;
}
