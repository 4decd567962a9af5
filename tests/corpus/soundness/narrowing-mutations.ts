// Narrowings of mutable places hold only until the place changes.
class Cell {
  value: string | number = "text";
  change(): void {
    this.value = 42;
  }
}
const c = new Cell();
if (typeof c.value === "string") {
  console.log(c.value.length);
  c.change();
  const now: unknown = (c as { value: unknown }).value;
  console.log(typeof now, String(now));
}
