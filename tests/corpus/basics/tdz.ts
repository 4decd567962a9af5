// Reading a let or const before its declaration throws a ReferenceError.
function readsLater(): number {
  return later;
}
try {
  console.log(readsLater());
} catch (e) {
  console.log(e instanceof ReferenceError, (e as Error).name, (e as Error).message);
}
const later = 5;
console.log(readsLater());
function classLater(): string {
  return new Later().name;
}
try {
  console.log(classLater());
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
class Later {
  name = "ok";
}
console.log(classLater());
function assignEarly(): void {
  counter = 1;
}
try {
  assignEarly();
} catch (e) {
  console.log((e as Error).message);
}
let counter = 0;
assignEarly();
console.log(counter);
