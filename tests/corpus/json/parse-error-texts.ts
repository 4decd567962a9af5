// The messages of errors, with their places.
const texts = ["", "{", "[1,", "[1 2]", '{"a" 1}', '{"a":}', "nul", "01", "1.", "-", '"abc', '"\\x"', '"\t"', "[1],", "{'a':1}", "undefined", "NaN", '{"a":1,}', "1e", '"\\u12"', "tru e", "[,1]", "\u00a01"];
for (const text of texts) {
  try {
    console.log(JSON.stringify(text), JSON.parse(text));
  } catch (error) {
    console.log(JSON.stringify(text), (error as Error).name, (error as Error).message);
  }
}
