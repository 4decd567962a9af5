// Property names that need quotes, and their order.
console.log({ plain: 1, _under: 2, $dollar: 3, "with space": 4, "dash-ed": 5, "9lives": 6, "": 7, a1: 8, "ünï": 9, "it's": 10 });
console.log({ b: 1, a: 2, 2: "two", 1: "one", c: 3 });
console.log({ 10: 1, 9: 2, "-1": 3, "1.5": 4, "01": 5 });
console.log({ constructor1: 1, null: 2, true: 3, undefined: 4, class: 5 });
