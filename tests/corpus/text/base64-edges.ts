// atob and btoa: padding, white space, what they refuse.
for (const text of ["", "a", "ab", "abc", "abcd", "\u0000\u00ff\u0080", "é"]) console.log(btoa(text), atob(btoa(text)) === text);
for (const text of ["", "YQ==", "YQ", "YW I=", " Y W J j ", "YWJj\n", "YQ=", "Y", "YQ===", "Y*Q=", "=", "YWI=YQ==", "////", "++++"]) {
  try {
    console.log(JSON.stringify(text), [...atob(text)].map((c) => c.charCodeAt(0)));
  } catch (error) {
    console.log(JSON.stringify(text), (error as Error).name, (error as Error).message);
  }
}
try {
  btoa("€");
} catch (error) {
  console.log((error as Error).name, (error as Error).message, error instanceof DOMException);
}
const all = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join("");
console.log(btoa(all).length, btoa(all).slice(0, 40), atob(btoa(all)) === all);
