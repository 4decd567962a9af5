// Iterators that run side by side while entries come and go: each sees what is there when it arrives.
const map = new Map<string, number>();
for (const c of "abcdefgh") map.set(c, c.charCodeAt(0));
const slow = map.keys();
const fast = map.keys();
const trace: string[] = [];
for (let step = 0; step < 12; step++) {
  const f = fast.next();
  trace.push(f.done === true ? "-" : f.value);
  if (step % 2 === 0) {
    const s = slow.next();
    trace.push(s.done === true ? "_" : s.value.toUpperCase());
  }
  if (step === 2) map.delete("e");
  if (step === 3) map.set("i", 1).delete("a");
  if (step === 5) for (const c of "jklmnopq") map.set(c, 2);
  if (step === 7) map.delete("f");
  if (step === 8) map.set("f", 3);
}
console.log(trace.join(" "));
console.log([...slow].join(""), [...fast].join(""), [...map.keys()].join(""));
