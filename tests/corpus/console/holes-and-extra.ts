// Sparse arrays on the console.
console.log([, 1], [1, , 3], [1, , , 4], [, ,], new Array(5), [undefined, , null]);
const list = [1, 2, 3];
list[5] = 6;
console.log(list, [list]);
list.length = 10;
console.log(list);
delete list[0];
console.log(list);
console.log([[, 1], { holes: [, ,] }], Array.from({ length: 3 }), [...[, 1]]);
const long = new Array<number>(200);
long[150] = 1;
console.log(long);
