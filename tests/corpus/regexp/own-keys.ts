// lastIndex is no enumerable property.
const pattern = /a/g;
pattern.lastIndex = 2;
console.log(Object.keys(pattern), JSON.stringify(pattern), { ...pattern }, pattern.lastIndex);
for (const key in pattern) console.log(key);
console.log([pattern], { pattern });
