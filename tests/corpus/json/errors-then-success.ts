// A text that fails leaves nothing behind for the next one.
const attempts = ['{"a":[1,2,{"b":', "[1,2", '{"a" 1}', '{"a":1,}', "[1,,2]", '{"a":1} x', "", "  ", "tru", "nul", "{,}", "[,]", '{1:2}', "[1 2]"];
for (const text of attempts) {
  try {
    console.log("accepted", JSON.parse(text));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
  console.log(JSON.stringify(JSON.parse('[{"a":[1,{"b":2}]},"c"]')));
}
console.log(JSON.parse(" \n\t[ 1 , { \"a\" : \"b\" } ]\r\n "));
