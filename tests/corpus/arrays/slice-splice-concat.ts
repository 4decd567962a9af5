// Copies and edits in place.
const a = [0, 1, 2, 3, 4, 5];
console.log(a.slice(), a.slice(2), a.slice(1, 3), a.slice(-2), a.slice(-3, -1), a.slice(4, 2));
console.log(a.splice(1, 2), a);
console.log(a.splice(1, 0, 10, 20), a);
console.log(a.splice(-1), a);
console.log(a.splice(1, 1, 7, 8, 9), a);
console.log(a.splice(100, 5, 99), a);
console.log(a.splice(2), a);
console.log(a.concat([1, 2]), a.concat(3, [4, 5]), a.concat(), a);
const b = a.slice();
b[0] = -1;
console.log(a[0], b[0], a === b);
