// The least service: with it, all of Tessera's packages that services need are loaded (resident.ts).
export default {
  fetch(_request: Request): Response {
    return new Response("");
  },
};
