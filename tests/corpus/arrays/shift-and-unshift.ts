// shift, unshift, splice and pop in turns on arrays of all lengths around the point where shift works differently.
let check = 0;
for (let length = 0; length < 80; length++) {
  const list = Array.from({ length }, (_, i) => i);
  const model: number[] = [...list];
  for (let step = 0; step < 40; step++) {
    const kind = (step * 7 + length) % 5;
    if (kind < 3) {
      const a = list.shift();
      const b = model.length > 0 ? model.splice(0, 1)[0] : undefined;
      if (a !== b) console.log("shift", length, step, a, b);
    } else if (kind === 3) {
      list.unshift(step, step + 1);
      model.splice(0, 0, step, step + 1);
    } else {
      list.push(step);
      model.push(step);
    }
    if (list.join() !== model.join()) console.log("differs", length, step);
    check = (check * 31 + list.length + (list[0] ?? 7)) % 1000003;
  }
}
console.log(check);
const texts = Array.from({ length: 50 }, (_, i) => `t${i}`);
const alias = texts;
for (let i = 0; i < 20; i++) alias.shift();
texts[40] = "far";
console.log(texts.length, texts[29], texts[30], texts[40], alias === texts, texts.sort().slice(0, 3).join());
