// Case mappings that change the length, depend on the place, or have no partner.
const words = ["straße", "ŉ", "ΐ", "ﬀ ﬃ", "ΑΣ", "ΑΣ ΑΣΑ", "Σ", "ΣΣ", "İI", "ıi", "ǆ ǅ Ǆ", "ᾳ ᾼ", "ჯ", "Ა", "ꭰ", "𐐀𐐨", "Å K Ω"];
for (const word of words) {
  const upper = word.toUpperCase();
  const lower = word.toLowerCase();
  console.log(word, upper, lower, upper.length, lower.length, upper.toLowerCase(), lower.toUpperCase());
}
console.log("A.Σ".toLowerCase(), "AΣ.".toLowerCase(), "AΣ'B".toLowerCase(), "AΣ\u0301".toLowerCase());
console.log("ÀÉ".toLocaleLowerCase(), "àé".toLocaleUpperCase(), "mixed CASE 123".toUpperCase());
