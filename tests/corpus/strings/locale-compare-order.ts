// The order of localeCompare over ASCII and the accented letters of Latin-1, as the root collation has it.
const characters: string[] = [];
for (let unit = 32; unit < 127; unit++) characters.push(String.fromCharCode(unit));
for (const letter of "áéíóúýàèìòùâêîôûåäëïöüÿãñõçÁÉÍÓÚÝÀÈÌÒÙÂÊÎÔÛÅÄËÏÖÜÃÑÕÇ") characters.push(letter);
const sorted = characters.toSorted((a, b) => a.localeCompare(b));
console.log(sorted.join(""));
let hash = 0;
for (const a of characters) {
  for (const b of characters) {
    const order = Math.sign(a.localeCompare(b)) * 3 + Math.sign(`x${a}y`.localeCompare(`x${b}z`));
    hash = (Math.imul(hash, 31) + order) | 0;
  }
}
console.log(hash);
const words = ["résumé", "resume", "Resume", "résume", "resumé", "co-op", "coop", "CO-OP", "Zebra", "zebra", "äpfel", "apfel", "Apfel", "a b", "ab", "a_b", "10", "9", ""];
console.log(words.toSorted((a, b) => a.localeCompare(b)));
console.log("a".localeCompare("A"), "a".localeCompare("á"), "a".localeCompare("b", "en-US"), "same".localeCompare("same"));
