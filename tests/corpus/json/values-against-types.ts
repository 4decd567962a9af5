// What a text holds need not be what the program's own literals hold under the same names.
interface Setting {
  name: string;
  value: number;
}
const known: Setting = { name: "depth", value: 3 };
const foreign: unknown = JSON.parse('{"name":5,"value":"high"}');
const isSetting = (v: unknown): v is Setting =>
  typeof v === "object" && v !== null && "name" in v && typeof v.name === "string" && "value" in v && typeof v.value === "number";
console.log(isSetting(known), isSetting(foreign), isSetting(JSON.parse('{"name":"a","value":1}')), isSetting(null));
for (const [key, value] of Object.entries(foreign as Record<string, unknown>)) console.log(key, typeof value, value);
const list = JSON.parse('[{"name":"a","value":1},{"name":null,"value":[]},{"value":2,"name":"c"}]') as unknown[];
console.log(list.map(isSetting).join(), JSON.stringify(list));
let sum = 0;
for (const item of list) if (isSetting(item)) sum += item.value;
console.log(sum);
