-- What wrk asks json-api during a soak: lists, single products, replacements and statistics, in turn. The store
-- keeps its size, so that memory that grows is memory that leaks.
local turns
local turn = 0

-- Not earlier: wrk sets the field Host just before it calls this.
init = function()
  turns = {
    wrk.format("GET", "/products?sort=-priceCents&size=5"),
    wrk.format("GET", "/products/7"),
    wrk.format("PUT", "/products/3", { ["Content-Type"] = "application/json", ["Host"] = wrk.headers["Host"] },
      '{"name":"Replaced","priceCents":1234,"tags":["a","b"],"description":"by wrk"}'),
    wrk.format("GET", "/stats"),
  }
end

request = function()
  turn = turn % #turns + 1
  return turns[turn]
end
