// Regular expressions: validators.
const rules: [string, RegExp][] = [
  ["ipv4", /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/],
  ["uuid", /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i],
  ["semver", /^(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?$/],
  ["hex", /^#(?:[\da-f]{3}){1,2}$/i],
];
const inputs = ["192.168.0.1", "256.1.1.1", "123e4567-e89b-12d3-a456-426614174000", "1.2.3-beta.1", "1.2", "#fff", "#abcd", ""];
for (const [name, rule] of rules) console.log(name, inputs.map((input) => rule.test(input)).join());
console.log(rules[2]![1].exec("10.20.30-rc.1")?.slice(1).map(String));
export {};
