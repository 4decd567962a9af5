// Which characters encodeURI and encodeURIComponent keep, and which escapes decodeURI keeps.
let kept = "";
let keptInComponents = "";
for (let unit = 0; unit < 128; unit++) {
  const text = String.fromCharCode(unit);
  if (encodeURI(text) === text) kept += text;
  if (encodeURIComponent(text) === text) keptInComponents += text;
}
console.log(kept);
console.log(keptInComponents);
const url = "https://exämple.org/päth/ä b?q=ü&r=1#frag😀";
console.log(encodeURI(url), encodeURIComponent(url), decodeURI(encodeURI(url)) === url, decodeURIComponent(encodeURIComponent(url)) === url);
console.log(decodeURI("%23%24%26%2B%2C%2F%3A%3B%3D%3F%40%41%e4%bd%a0"), decodeURIComponent("%23%24%26%41"));
for (const bad of ["%", "%1", "%zz", "%c0%80", "%e0%80%80", "%ed%a0%80", "%f4%90%80%80", "%80", "%c3", "%c3%41", "%f8"]) {
  try {
    console.log(bad, decodeURIComponent(bad));
  } catch (error) {
    console.log(bad, (error as Error).name, (error as Error).message);
  }
}
