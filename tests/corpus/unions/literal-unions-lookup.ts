// Literal unions as keys of exhaustive tables, template literal types and const assertions.
const suits = ["clubs", "diamonds", "hearts", "spades"] as const;
type Suit = (typeof suits)[number];
type Rank = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | "J" | "Q" | "K" | "A";
type Card = `${Rank}-${Suit}`;
const ranks: readonly Rank[] = [2, 3, 4, 5, 6, 7, 8, 9, 10, "J", "Q", "K", "A"];
const symbols: Record<Suit, string> = { clubs: "♣", diamonds: "♦", hearts: "♥", spades: "♠" };
const isSuit = (s: string): s is Suit => (suits as readonly string[]).includes(s);
const deck: Card[] = suits.flatMap((s) => ranks.map((r): Card => `${r}-${s}`));
console.log(deck.length, deck[0], deck.at(-1), new Set(deck).size);
function show(card: Card): string {
  const [rank = "", suit = ""] = card.split("-");
  return isSuit(suit) ? rank + symbols[suit] : "?";
}
let seed = 42;
const shuffled = [...deck];
for (let i = shuffled.length - 1; i > 0; i--) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  const j = seed % (i + 1);
  [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
}
const hand = shuffled.slice(0, 5);
console.log(hand.map(show).join(" "), isSuit("stars"));
const value = (r: Rank): number => (typeof r === "number" ? r : { J: 11, Q: 12, K: 13, A: 14 }[r]);
console.log(ranks.map(value).join(), ranks.toSorted((a, b) => value(b) - value(a)).slice(0, 3));
