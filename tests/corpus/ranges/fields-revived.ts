// A reviver puts an instance into the tree that JSON.parse then goes on to walk: its fields are written by name.

class Amount {
  units = 4;
  scaled(): number {
    return (this.units << 2) + this.units;
  }
}

const amount = new Amount();
console.log(amount.scaled());
const result = JSON.parse('{"first": 1, "second": {"units": 2}}', function (this: unknown, key: string, value: unknown): unknown {
  if (key === "first") (this as Record<string, unknown>)["second"] = amount;
  if (key === "units") return 0.5;
  return value;
}) as Record<string, unknown>;
console.log(amount.scaled(), amount.units, result["second"] === amount);
