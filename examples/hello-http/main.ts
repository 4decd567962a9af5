// Answers every HTTP request with one line. Run: ./tessera run examples/hello-http/main.ts -p 8080:8080
export default {
  fetch(): Response {
    return new Response("Hello from Tessera\n");
  },
};
