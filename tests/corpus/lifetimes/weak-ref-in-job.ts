// Within one job a target that was given out does not go away.
const strong = { name: "strong" };
const ref = new WeakRef(strong);
const inner = (() => new WeakRef({ list: [1, 2, 3] }))();
const before = inner.deref() !== undefined;
let sink = 0;
for (let i = 0; i < 4000; i++) sink += new Array<number>(50).fill(i).length;
console.log(before, inner.deref()?.list.length, ref.deref() === strong, sink);
const again = new WeakRef(strong);
console.log(again.deref() === ref.deref(), again === ref);
await Promise.resolve();
console.log(ref.deref()?.name);
