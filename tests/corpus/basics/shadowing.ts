// Names in nested scopes.
const name = "outer";
function show(): string {
  return name;
}
function inner(): string {
  const name = "inner";
  return name + "/" + show();
}
console.log(name, inner());
for (let i = 0; i < 2; i++) {
  const i2 = i * 2;
  {
    const i = "shadow";
    console.log(i, i2);
  }
  console.log(i);
}
function param(name: string): string {
  {
    const name = "block";
    if (name.length === 0) return name;
  }
  return name;
}
console.log(param("param"));
try {
  throw new Error("caught");
} catch (name) {
  console.log(name instanceof Error ? name.message : "");
}
console.log(name);
