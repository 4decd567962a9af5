// Comparison by locale and Unicode normalisation.
console.log("abc".localeCompare("abc"), "a".localeCompare("b"), "b".localeCompare("a"), "é".localeCompare("f"));
console.log("abc".normalize() === "abc", "e\u0301".normalize("NFC").length, "é".normalize("NFD").length);
