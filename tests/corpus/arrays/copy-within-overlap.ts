// copyWithin: overlaps in both directions and negative places.
for (const target of [-6, -1, 0, 1, 3, 9]) {
  for (const start of [-4, 0, 2]) {
    const row: string[] = [];
    for (const end of [undefined, -1, 2, 4, 9]) row.push([1, 2, 3, 4, 5].copyWithin(target, start, end).join(""));
    console.log(target, start, row.join(" "));
  }
}
const words = ["a", "b", "c", "d"];
console.log(words.copyWithin(1, 0) === words, words);
console.log([1, 2, 3].copyWithin(0, 1, 2), ([] as number[]).copyWithin(0, 1));
