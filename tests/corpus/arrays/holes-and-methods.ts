// Which methods skip holes and which see undefined.
const holes = [1, , 3, undefined];
let visits = 0;
holes.forEach(() => visits++);
console.log(visits, holes.map((x) => x === undefined), holes.filter(() => true));
console.log(holes.some((x) => x === undefined), holes.every((x) => x !== 2), holes.find((x) => x === undefined));
console.log([...holes], [...holes.keys()], [...holes.entries()].length, Object.keys(holes));
console.log(holes.indexOf(undefined), holes.includes(undefined), holes.join("-"), holes.reverse());
console.log(holes.concat([, 1]), holes.slice(1, 3), 1 in holes.slice(0, 3), JSON.stringify(holes));
for (const x of holes) console.log(x);
for (const i in holes) console.log(i);
delete holes[0];
console.log(holes, holes.length, 0 in holes);
console.log(holes.at(0), holes.lastIndexOf(3), holes.flat().length);
