// Values survive a round trip; numbers keep their shortest form.
const values = [0, 1.1, 1e300, 5e-324, 123456789.123, -7, 2 ** 53];
console.log(values.every((n) => JSON.parse(JSON.stringify(n)) === n), JSON.stringify(values));
interface Todo {
  id: number;
  text: string;
  done: boolean;
  due: string | null;
}
let todos: Todo[] = [];
for (let i = 0; i < 3; i++) todos.push({ id: i, text: "item \"" + i + "\"\t", done: i % 2 === 0, due: i > 1 ? null : "day " + i });
const text = JSON.stringify(todos);
console.log(text, text.length);
todos = JSON.parse(text) as Todo[];
console.log(todos, todos[2]!.due === null, JSON.stringify(todos) === text);
let deep = "1";
for (let i = 0; i < 50; i++) deep = `[${deep}]`;
console.log(JSON.stringify(JSON.parse(deep)) === deep);
const cyc: { self?: object } = {};
cyc.self = cyc;
try {
  JSON.stringify(cyc);
} catch (e) {
  console.log((e as Error).name, (e as Error).message.split("\n")[0]);
}
