// atob and btoa: padding, white space, errors.
for (const text of ["", "f", "fo", "foo", "foob", "fooba", "foobar", "\xff\x00a", "\u00e9t\u00e9"]) {
  const encoded = btoa(text);
  console.log(JSON.stringify(text), encoded, atob(encoded) === text);
}
for (const text of ["Zg", "Zg==", "Zg=", "Zg===", "Z", "Z===", "Zh==", "=", "Zm9v=", " Zm 9v\n", "Z=g=", "a*b=", "Zm9vYg", "/+8="]) {
  try {
    console.log(JSON.stringify(text), JSON.stringify(atob(text)));
  } catch (e) {
    const error = e as DOMException;
    console.log(JSON.stringify(text), error.name, error.message, error.code);
  }
}
try {
  btoa("\u0100");
} catch (e) {
  console.log(String(e));
}
let all = "";
for (let i = 0; i < 256; i++) all += String.fromCharCode(i);
console.log(btoa(all), atob(btoa(all)) === all);
