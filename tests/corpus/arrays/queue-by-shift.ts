// push and shift as a queue, short and long, with holes left alone, lengths set and elements read between.
const queue: number[] = [];
let next = 0;
let taken = 0;
let sum = 0;
for (let round = 0; round < 60; round++) {
  for (let i = 0; i < 37; i++) queue.push(next++);
  for (let i = 0; i < 30; i++) {
    const first = queue.shift();
    if (first !== taken) console.log("wrong", first, taken);
    taken++;
    sum += queue.length + (queue[0] ?? 0) + (queue.at(-1) ?? 0);
  }
}
console.log(queue.length, sum, queue.indexOf(next - 1), queue.slice(0, 3).join(), queue.includes(taken - 1));
const objects: { id: number; payload: string }[] = [];
for (let i = 0; i < 5000; i++) {
  objects.push({ id: i, payload: `p${i}` });
  if (i % 3 !== 0) {
    const o = objects.shift()!;
    if (o.payload !== `p${o.id}`) console.log("broken", o);
  }
}
console.log(objects.length, objects[0]?.payload, objects[objects.length - 1]?.payload);
objects.reverse();
objects.unshift({ id: -1, payload: "front" });
console.log(objects.shift()?.payload, objects.shift()?.id, objects.length);
objects.length = 40;
objects.splice(5, 10);
while (objects.length > 0) sum += objects.shift()!.id;
console.log(sum, objects.shift(), objects.length);
const holes = new Array<number | undefined>(100);
holes[50] = 5;
for (let i = 0; i < 50; i++) holes.shift();
console.log(holes.length, holes[0], 1 in holes, holes.shift(), holes.length);
const letters = [..."abcdefghijklmnopqrstuvwxyz".repeat(3)];
let text = "";
for (let c = letters.shift(); c !== undefined; c = letters.shift()) {
  text += c;
  if (text.length < 30) letters.push(c.toUpperCase());
}
console.log(text);
