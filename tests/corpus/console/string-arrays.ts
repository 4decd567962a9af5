// Arrays with more than six strings are aligned to the left.
console.log("a b c d e f".split(" "), "a b c d e f g".split(" "));
console.log("the quick brown fox jumps over the lazy dog again and again until night".split(" "));
console.log(Array.from({ length: 27 }, (_, i) => "w" + "x".repeat(i % 5)));
console.log(Array.from({ length: 8 }, (_, i) => "longer text number " + i));
console.log([true, false, true, false, true, false, true], [null, undefined, null, undefined, null, null, null]);
console.log([1, "a", true, null, undefined, 2, "b"], ["é", "漢字", "😀", "a", "bb", "ccc", "dddd"]);
console.log(Array.from({ length: 7 }, () => []), Array.from({ length: 7 }, (_, i) => ({ i })));
console.log([1n, 22n, 333n, 4444n, 5n, 6n, 7n]);
console.log(Array.from({ length: 120 }, (_, i) => "s" + i));
