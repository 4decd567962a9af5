// Registrations with tokens: several under one, unregistered together, and once only.
const registry = new FinalizationRegistry<string>((held) => console.log("unexpected", held));
const targets = Array.from({ length: 20 }, (_, i) => ({ i }));
const even = {};
const odd = {};
for (const target of targets) registry.register(target, `t${target.i}`, target.i % 2 === 0 ? even : odd);
registry.register(targets[0]!, "no token");
console.log(registry.unregister(even), registry.unregister(even), registry.unregister({}));
registry.register(targets[1]!, "itself", targets[1]!);
console.log(registry.unregister(targets[1]!), registry.unregister(targets[1]!), registry.unregister(odd));
await new Promise<void>((resolve) => setTimeout(resolve, 1));
console.log(targets.length);
