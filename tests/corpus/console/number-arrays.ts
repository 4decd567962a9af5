// Arrays with more than six numbers are aligned in columns.
console.log([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7]);
console.log([1, 22, 333, 4444, 55555, 666666, 7777777]);
console.log(Array.from({ length: 30 }, (_, i) => i));
console.log(Array.from({ length: 30 }, (_, i) => i * i * i));
console.log(Array.from({ length: 12 }, (_, i) => i / 8));
console.log(Array.from({ length: 17 }, (_, i) => (i % 2 ? -i : i * 1000)));
console.log(Array.from({ length: 101 }, (_, i) => i));
console.log(Array.from({ length: 150 }, () => 0));
console.log([1.5, 2.25, NaN, -0, Infinity, 1e21, 3]);
console.log({ data: [10, 20, 30, 40, 50, 60, 70, 80] });
