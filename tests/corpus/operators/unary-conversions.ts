// Unary plus, minus and not on other types.
console.log(+"12", +"", +" 7 ", +"x", -"3", +true, +false, ~5, ~~3.7, -0, +[], +[5]);
