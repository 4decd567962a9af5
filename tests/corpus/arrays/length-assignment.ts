// Setting length: cutting, growing with holes, and what it refuses.
const list = [1, 2, 3, 4];
list.length = 2;
console.log(list, list[2]);
list.length = 5;
console.log(list, 3 in list, list.length);
list[6] = 9;
console.log(list, list.length, Object.keys(list));
for (const length of [-1, 1.5, 2 ** 32, Number.NaN]) {
  try {
    list.length = length;
    console.log("set", list.length);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
list.length = 0;
console.log(list, list.pop(), list.shift());
try {
  console.log(new Array(-1).length);
} catch (error) {
  console.log((error as Error).message);
}
