// An uncaught error that the language raises.
interface Item {
  next: Item | null;
  name: string;
}
const item: Item = { next: null, name: "last" };
console.log(item.name);
console.log(item.next!.name);
