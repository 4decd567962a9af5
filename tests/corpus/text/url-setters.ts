// The setters of URL: what they change and what they ignore.
const url = new URL("http://host:81/path?q#f");
const show = (label: string): void => console.log(label, url.href);
url.protocol = "https";
show("protocol");
url.protocol = "mailto";
show("special stays");
url.port = "443";
show("default port");
url.port = "8x";
show("port prefix");
url.port = "x";
show("bad port");
url.host = "other:9";
show("host");
url.hostname = "third.example";
show("hostname");
url.pathname = "a b/../c";
show("pathname");
url.search = "k=v w";
show("search");
url.hash = "";
show("hash");
url.username = "me@";
url.password = "s:cret";
show("credentials");
url.search = "";
show("no search");
try {
  url.href = "bad";
} catch (error) {
  console.log((error as Error).name, (error as { code?: string }).code);
}
show("after");
