// URL: the parts, resolution against a base, canonical forms.
const inputs: [string, string?][] = [
  ["https://user:pa%20ss@Example.COM:8080/a/./b/../c?x=1&y#frag"],
  ["http://example.com:80/"],
  ["https://example.com:443"],
  ["../up?q", "http://h/a/b/c"],
  ["//other/x", "https://h/"],
  ["?only", "http://h/p?old#f"],
  ["#frag", "http://h/p?old"],
  ["http://[::1]:3000/x"],
  ["http://127.1/"],
  ["ws://h:80/chat"],
  ["ftp://h:21/etc/x y"],
  ["http://h/ä ö?ü=ß#é"],
];
for (const [input, base] of inputs) {
  const url = base === undefined ? new URL(input) : new URL(input, base);
  console.log(url.href, "|", url.origin, url.protocol, url.host, url.hostname, url.port, url.pathname, url.search, url.hash, url.username, url.password);
}
for (const bad of ["", "no scheme", "http://", "http://h:99999/", "http://a b/", "http://[::g]/"]) console.log(bad, URL.canParse(bad));
