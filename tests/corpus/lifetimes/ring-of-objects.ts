// A ring that is turned: each step drops the oldest and links a new one in.
class Link {
  next: Link;
  previous: Link;
  readonly n: number;
  constructor(n: number) {
    this.n = n;
    this.next = this;
    this.previous = this;
  }
  insertAfter(place: Link): void {
    this.next = place.next;
    this.previous = place;
    place.next.previous = this;
    place.next = this;
  }
  remove(): Link {
    this.previous.next = this.next;
    this.next.previous = this.previous;
    return this.next;
  }
}
let at = new Link(0);
for (let i = 1; i < 100; i++) new Link(i).insertAfter(at.previous);
for (let i = 100; i < 5000; i++) {
  at = at.remove();
  new Link(i).insertAfter(at.previous);
}
let count = 0;
let sum = 0;
let ordered = true;
for (let link = at; count < 100; link = link.next) {
  if (link.next !== at && link.next.n !== link.n + 1) ordered = false;
  sum += link.n;
  count++;
}
console.log(at.n, at.previous.n, sum, ordered);
