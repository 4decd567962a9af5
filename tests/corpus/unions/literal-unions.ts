// Unions of literals as keys, states and results of template types.
const suits = ["clubs", "hearts"] as const;
const ranks = [2, 10, "ace"] as const;
type Card = `${(typeof ranks)[number]} of ${(typeof suits)[number]}`;
const deck: Card[] = suits.flatMap((suit) => ranks.map((rank): Card => `${rank} of ${suit}`));
const worth: Record<(typeof ranks)[number], number> = { 2: 2, 10: 10, ace: 11 };
const rankOf = (card: Card): (typeof ranks)[number] => {
  const [rank] = card.split(" ");
  return rank === "ace" ? rank : (Number(rank) as 2 | 10);
};
console.log(deck, deck.map((card) => worth[rankOf(card)]));
type Step = 1 | -1 | 0;
const direction = (from: number, to: number): Step => Math.sign(to - from) as Step;
const arrows: Record<Step, string> = { [1]: "up", [-1]: "down", [0]: "same" };
console.log([[1, 2], [3, 3], [5, -5]].map(([a, b]) => arrows[direction(a!, b!)]), Object.keys(arrows));
