// Keys as they come out: indices first, then insertion; __proto__ and repeated keys.
console.log(JSON.stringify(JSON.parse('{"b":1,"2":2,"a":3,"1":4,"01":5,"-1":6}')));
console.log(JSON.parse('{"a":1,"b":2,"a":3}'), Object.keys(JSON.parse('{"z":1,"y":2,"z":3}') as object));
const parsed = JSON.parse('{"__proto__":{"x":1},"a":1}') as Record<string, unknown>;
console.log(Object.keys(parsed), JSON.stringify(parsed));
console.log(JSON.stringify({ 10: 1, b: 2, 9: 3, a: 4, [-1]: 5, 1.5: 6 }));
const record: Record<string, number> = {};
for (const key of ["x", "3", "y", "1"]) record[key] = key.length;
delete record["x"];
record["x"] = 9;
console.log(JSON.stringify(record), JSON.stringify(Object.entries(record)));
