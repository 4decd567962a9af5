// A longer document-like structure.
const doc = {
  title: "Report",
  sections: [
    { heading: "One", paragraphs: ["First paragraph of the first section.", "Second paragraph."], meta: { words: 7, reviewed: true } },
    { heading: "Two", paragraphs: [], meta: { words: 0, reviewed: false } },
  ],
  index: new Map<string, number[]>([["alpha", [1, 2, 3]], ["beta", []]]),
  flags: new Set<string | number>(["draft", 1]),
  author: { name: "A. Person", email: null, address: undefined },
  version: 1.25,
};
console.log(doc);
console.log([doc.sections[0], doc.author]);
console.log(Object.entries(doc.author), doc.index.get("alpha"), [...doc.index]);
const rows = Array.from({ length: 4 }, (_, i) => ({ id: i, value: i * 1.5, name: "row" + i, ok: i % 2 === 0 }));
console.log(rows);
