// Objects are keys by identity however often the collector runs, and equal looks are no identity.
const members: { tag: number }[] = [];
const set = new Set<object>();
for (let i = 0; i < 800; i++) {
  const member = { tag: i };
  if (i % 4 === 0) members.push(member);
  set.add(member);
  set.add({ tag: i });
}
console.log(set.size, members.every((m) => set.has(m)), set.has({ tag: 0 }));
let removed = 0;
for (const m of members) if (m.tag % 8 === 0 && set.delete(m)) removed++;
console.log(removed, set.size, members.filter((m) => set.has(m)).length);
