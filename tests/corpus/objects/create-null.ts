// Object.create(null): an object that inherits nothing.
const bare = Object.create(null) as Record<string, number>;
bare["toString"] = 1;
bare["b"] = 2;
console.log(bare, Object.keys(bare), "a" in bare, "toString" in bare);
for (const key in bare) console.log(key, bare[key]);
console.log(Object.create(null), [Object.create(null)], { o: Object.create(null) as object });
delete bare["toString"];
console.log(bare, { ...bare });
