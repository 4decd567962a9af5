// Linked lists of small objects: building, reversing, mapping, and a recursive function over three of them.

export const expected = "10 50005000";

interface Cell {
  readonly value: number;
  next: Cell | null;
}

function list(length: number): Cell | null {
  let head: Cell | null = null;
  for (let i = length; i > 0; i--) head = { value: i, next: head };
  return head;
}

function reverse(head: Cell | null): Cell | null {
  let result: Cell | null = null;
  let at = head;
  while (at !== null) {
    const next: Cell | null = at.next;
    at.next = result;
    result = at;
    at = next;
  }
  return result;
}

function sum(head: Cell | null): number {
  let total = 0;
  for (let at = head; at !== null; at = at.next) total += at.value;
  return total;
}

function isShorter(x: Cell | null, y: Cell | null): boolean {
  let a = x;
  let b = y;
  while (b !== null) {
    if (a === null) return true;
    a = a.next;
    b = b.next;
  }
  return false;
}

function tail(x: Cell | null, y: Cell | null, z: Cell | null): Cell | null {
  if (isShorter(y, x)) return tail(tail(x!.next, y, z), tail(y!.next, z, x), tail(z!.next, x, y));
  return z;
}

function length(head: Cell | null): number {
  return head === null ? 0 : 1 + length(head.next);
}

export function run(): string {
  let last = 0;
  for (let i = 0; i < 10; i++) last = sum(reverse(list(10_000)));
  return `${length(tail(list(15), list(10), list(6)))} ${last}`;
}
