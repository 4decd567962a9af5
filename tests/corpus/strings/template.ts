// Template literals.
const name = "World";
const n = 3;
console.log(`Hello ${name}!`);
console.log(`${n} + ${n} = ${n + n}`);
console.log(`nested ${`inner ${n * 2}`} done`);
console.log(`a${1}${2}${3}b`);
console.log(`multi
line`);
console.log(`${true} ${null} ${undefined} ${1.5} ${-0} ${10n}`);
console.log(`\${escaped} \` backtick \\ \u0041 \x42 \u{43}`);
console.log(``, `${""}`, `${name}`);
console.log(`${[1, 2]} ${n > 2 ? "big" : "small"}`);
