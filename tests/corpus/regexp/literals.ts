// Regular expressions: literals.
console.log(/a/, /a\/b/gi, /[/]/, /\u{1F600}/u, /(?:)/, String(/x/y), `${/t/m}`);
console.log([/a/, { re: /b/ }], /x/ instanceof RegExp, typeof /x/);
function make(): RegExp {
  return /q/g;
}
console.log(make() === make(), make().source, make().flags);
export {};
