// Symbols as keys: getOwnPropertySymbols, Object.assign and spread copy them, listings leave them out.
const known: unique symbol = Symbol("known");
const source: Record<symbol | string, unknown> = { plain: 1, [known]: 2 };
const dynamic = Symbol("dynamic");
source[dynamic] = 3;
const target = Object.assign({} as Record<symbol | string, unknown>, source);
console.log(target, target[known], target[dynamic], Object.keys(target), JSON.stringify(target));
console.log({ ...source }[dynamic], Object.getOwnPropertySymbols(source), Object.getOwnPropertyNames(source));
const symbols = Object.getOwnPropertySymbols(target);
console.log(symbols.length, symbols.includes(known), symbols.includes(dynamic), Object.getOwnPropertySymbols([1]).length);
for (const key in source) console.log(key);
console.log(Object.entries(source), known in source, dynamic in target);
delete target[dynamic];
console.log(Object.getOwnPropertySymbols(target).map(String));
