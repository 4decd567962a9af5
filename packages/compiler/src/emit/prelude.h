// The C under every compiled program: how values are encoded, and what the machine can do.
// This is the only C of the project that is written by hand; everything else is emitted.
// Encoding and cell layouts: docs/compiler.md, "Values" and "Cells".
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A program is one C file, or many that name each other's functions and data (units.ts).
#ifdef SPLIT
#define LOCAL
#define DECLARED extern
#define SHARED __attribute__((weak))
#define COPY extern inline __attribute__((gnu_inline))
#else
#define LOCAL static
#define DECLARED static
#define SHARED static
#endif

typedef uint64_t V;
typedef V (*Entry)(V closure, V self, uint32_t argc, V a0, V a1, V a2, const V *more);
typedef V (*Construct)(V closure, uint32_t argc, const V *argv);
typedef V (*Resume)(V frame, uint32_t mode, V sent);
/** kind: 0 field (what: its variable), 1 method, 2 getter, 3 setter (what: a closure); 4 more: what is the index of
 *  the capture of the function object that holds the closure. */
typedef struct { V key; uint64_t what, kind; } StaticEntry;
/** flags: 1 class, 8 the class that it extends is capture 0. shapes: first and last number of the class's instances, and for a local class
 *  the slot where they hold it, plus 1. parent: the class it extends, or EMPTY.
 *  statics: members of a class value. */
typedef struct { V name; uint32_t length, flags; Construct construct; const void *shapes; const StaticEntry *statics; uint64_t staticCount; V parent; } FunctionInfo;
typedef struct { uint32_t shape, aux; Entry entry; const FunctionInfo *info; V properties; } FunctionCell;
typedef struct { V key; uint32_t slot, kind; V method; } ShapeEntry;
typedef struct { uint32_t entryCount, slotCount; V className; uint32_t parentShape, flags; ShapeEntry entries[]; } ShapeInfo;
typedef struct { V function, file; uint32_t line, column; } Site;

#define EMPTY 0x00ull
#define NULL_ 0x02ull
#define FALSE_ 0x06ull
#define TRUE_ 0x07ull
#define UNDEFINED 0x0aull
#define NUMBER (1ull << 49)
#define FROZEN (1u << 31)
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
/* What is inlined counts as the line of TypeScript that it stands for. */
#ifdef __clang__
#define NODEBUG nodebug
#else
#define NODEBUG artificial
#endif
#define INLINE static inline __attribute__((unused, NODEBUG))
#define HOT static inline __attribute__((always_inline, unused, NODEBUG))
// Hot, but long: inline unless the image shall be small.
#if defined(__OPTIMIZE_SIZE__) && defined(SPLIT)
#define WARM __attribute__((weak, noinline, NODEBUG))
#elif defined(__OPTIMIZE_SIZE__)
#define WARM static __attribute__((noinline, unused, NODEBUG))
#else
#define WARM HOT
#endif

enum { LATIN1 = 1, UTF16, ROPE, SYMBOL, BIGINT, ARRAY, FUNCTION, DICTIONARY, BOX, SLOTS, BYTES, FRAME };

extern V tsr_exception;
extern uint64_t tsr_stackLimit;
#define THROWN UNLIKELY(tsr_exception != EMPTY)

// ---- Raw memory. Any address, any alignment; may alias everything.
#define ACCESS(T) typedef T raw_##T __attribute__((may_alias, aligned(1)));
ACCESS(uint8_t) ACCESS(uint16_t) ACCESS(uint32_t) ACCESS(uint64_t) ACCESS(double) ACCESS(float)
#define AT(T, address) (*(raw_##T *)(address))
#define SHAPE(cell) AT(uint32_t, cell)
#define AUX(cell) AT(uint32_t, (cell) + 4)
#define SLOT(cell, n) AT(uint64_t, (cell) + 8 + 8 * (uint64_t)(n))

HOT uint32_t machine_load8(int64_t a) { return AT(uint8_t, a); }
HOT uint32_t machine_load16(int64_t a) { return AT(uint16_t, a); }
HOT uint32_t machine_load32(int64_t a) { return AT(uint32_t, a); }
HOT uint64_t machine_load64(int64_t a) { return AT(uint64_t, a); }
HOT int64_t machine_loadUsize(int64_t a) { return (int64_t)AT(uint64_t, a); }
HOT double machine_loadF64(int64_t a) { return AT(double, a); }
HOT double machine_loadF32(int64_t a) { return AT(float, a); }
HOT void machine_prefetch(int64_t a) { __builtin_prefetch((void *)a); }
HOT void machine_store8(int64_t a, uint32_t v) { AT(uint8_t, a) = (uint8_t)v; }
HOT void machine_store16(int64_t a, uint32_t v) { AT(uint16_t, a) = (uint16_t)v; }
HOT void machine_store32(int64_t a, uint32_t v) { AT(uint32_t, a) = v; }
HOT void machine_store64(int64_t a, uint64_t v) { AT(uint64_t, a) = v; }
HOT void machine_storeUsize(int64_t a, int64_t v) { AT(uint64_t, a) = (uint64_t)v; }
HOT void machine_storeF64(int64_t a, double v) { AT(double, a) = v; }
HOT void machine_storeF32(int64_t a, double v) { AT(float, a) = (float)v; }

/** Zero memory that is never freed, for tables of fixed size. */
extern uint8_t tsr_arena[1 << 20];
extern uint64_t tsr_arenaUsed;
INLINE int64_t machine_allocateMemory(int64_t size) {
  uint64_t bytes = ((uint64_t)size + 15) & ~15ull;
  if (bytes > sizeof tsr_arena - tsr_arenaUsed) __builtin_trap();
  tsr_arenaUsed += bytes;
  return (int64_t)(tsr_arena + tsr_arenaUsed - bytes);
}

typedef uint64_t raw_block __attribute__((vector_size(16), aligned(1), may_alias));

INLINE void machine_copyBytes(int64_t to, int64_t from, int64_t length) {
  uint64_t n = (uint64_t)length;
  if (n <= 16) {
    // Overlapping halves: both ends are loaded before anything is stored.
    if (n >= 8) {
      uint64_t head = AT(uint64_t, from), tail = AT(uint64_t, from + n - 8);
      AT(uint64_t, to) = head;
      AT(uint64_t, to + n - 8) = tail;
    } else if (n >= 4) {
      uint32_t head = AT(uint32_t, from), tail = AT(uint32_t, from + n - 4);
      AT(uint32_t, to) = head;
      AT(uint32_t, to + n - 4) = tail;
    } else if (n > 0) {
      uint8_t head = AT(uint8_t, from), middle = AT(uint8_t, from + n / 2), tail = AT(uint8_t, from + n - 1);
      AT(uint8_t, to) = head;
      AT(uint8_t, to + n / 2) = middle;
      AT(uint8_t, to + n - 1) = tail;
    }
    return;
  }
  raw_block tail = *(raw_block *)(from + n - 16), head = *(raw_block *)from;
  if ((uint64_t)to - (uint64_t)from >= n) {
    if (n >= 512) {
      __asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(n) : : "memory");
      return;
    }
    for (uint64_t i = 0; i + 16 < n; i += 16) *(raw_block *)(to + i) = *(raw_block *)(from + i);
    *(raw_block *)(to + n - 16) = tail;
  } else {
    for (uint64_t i = n; i > 16; i -= 16) *(raw_block *)(to + i - 16) = *(raw_block *)(from + i - 16);
    *(raw_block *)to = head;
  }
}
static __attribute__((noinline, unused, NODEBUG)) void machine_fillBytes(int64_t to, uint32_t byte, int64_t length) {
  uint64_t n = (uint64_t)length, word = (byte & 0xff) * 0x0101010101010101ull;
  if (n < 256) {
    // String instructions take their time to start.
    if (n >= 16) {
      raw_block block = {word, word};
      for (uint64_t i = 0; i + 16 < n; i += 16) *(raw_block *)(to + i) = block;
      *(raw_block *)(to + n - 16) = block;
    } else if (n >= 8) {
      AT(uint64_t, to) = word;
      AT(uint64_t, to + n - 8) = word;
    } else
      for (uint64_t i = 0; i < n; i++) AT(uint8_t, to + i) = (uint8_t)byte;
    return;
  }
  __asm__ volatile("rep stosb" : "+D"(to), "+c"(length) : "a"(byte) : "memory");
}
INLINE int32_t machine_compareBytes(int64_t a, int64_t b, int64_t length) {
  int64_t i = 0;
  for (; i + 8 <= length && AT(uint64_t, a + i) == AT(uint64_t, b + i);) i += 8;
  for (; i < length; i++) {
    int32_t difference = (int32_t)AT(uint8_t, a + i) - (int32_t)AT(uint8_t, b + i);
    if (difference) return difference < 0 ? -1 : 1;
  }
  return 0;
}
INLINE int64_t machine_findByte(int64_t address, uint32_t byte, int64_t length) {
  for (int64_t i = 0; i < length; i++) if (AT(uint8_t, address + i) == (uint8_t)byte) return i;
  return -1;
}

// ---- Integers and doubles.
HOT uint64_t machine_bitsOfF64(double d) { union { double d; uint64_t u; } x = {.d = d}; return x.u; }
HOT double machine_f64FromBits(uint64_t u) { union { uint64_t u; double d; } x = {.u = u}; return x.d; }
HOT int32_t machine_countLeadingZeros64(uint64_t v) { return v ? __builtin_clzll(v) : 64; }
HOT int32_t machine_countTrailingZeros32(uint32_t v) { return v ? __builtin_ctz(v) : 32; }
HOT int32_t machine_countTrailingZeros64(uint64_t v) { return v ? __builtin_ctzll(v) : 64; }
HOT int32_t machine_countLeadingZeros32(uint32_t v) { return v ? __builtin_clz(v) : 32; }
HOT uint64_t machine_multiplyHigh64(uint64_t a, uint64_t b) { return (uint64_t)(((unsigned __int128)a * b) >> 64); }
HOT uint32_t machine_swap16(uint32_t v) { return __builtin_bswap16((uint16_t)v); }
HOT uint32_t machine_swap32(uint32_t v) { return __builtin_bswap32(v); }
HOT uint64_t machine_swap64(uint64_t v) { return __builtin_bswap64(v); }
HOT uint32_t machine_highWordOfF64(double d) { return (uint32_t)(machine_bitsOfF64(d) >> 32); }
HOT uint32_t machine_lowWordOfF64(double d) { return (uint32_t)machine_bitsOfF64(d); }
HOT double machine_f64FromWords(uint32_t high, uint32_t low) { return machine_f64FromBits((uint64_t)high << 32 | low); }
HOT uint32_t machine_lowWord(uint64_t v) { return (uint32_t)v; }
HOT uint32_t machine_highWord(uint64_t v) { return (uint32_t)(v >> 32); }
HOT uint64_t machine_widenWord(uint32_t v) { return v; }
HOT double tsr_abs(double x) { return __builtin_fabs(x); }
HOT double tsr_sqrt(double x) { return __builtin_sqrt(x); }
// From 2^52 on every double is an integer; NaN and infinities pass through as well.
HOT bool tsr_integral(double x) { return !(__builtin_fabs(x) < 4503599627370496.0); }
WARM double tsr_trunc(double x) { return tsr_integral(x) ? x : __builtin_copysign((double)(int64_t)x, x); }
WARM double tsr_floor(double x) {
  if (tsr_integral(x)) return x;
  double t = (double)(int64_t)x;
  return __builtin_copysign(t > x ? t - 1 : t, x);
}
WARM double tsr_ceil(double x) {
  if (tsr_integral(x)) return x;
  double t = (double)(int64_t)x;
  return __builtin_copysign(t < x ? t + 1 : t, x);
}
/** Math.min and Math.max of two numbers: -0 is less than 0, and NaN wins. */
INLINE double tsr_min(double a, double b) {
  if (a < b) return a;
  if (b < a) return b;
  return a == b ? (__builtin_signbit(a) ? a : b) : a + b;
}
INLINE double tsr_max(double a, double b) {
  if (a > b) return a;
  if (b > a) return b;
  return a == b ? (__builtin_signbit(a) ? b : a) : a + b;
}
/** JavaScript's `%`: exact, truncating, the sign of the dividend. The x87 remainder is exact by definition. */
INLINE double tsr_mod(double a, double b) {
  if (LIKELY(a >= 0 && a <= 9007199254740991.0 && b >= 1 && b <= 9007199254740991.0)) {
    int64_t x = (int64_t)a, y = (int64_t)b;
    if (LIKELY((double)x == a && (double)y == b)) {
      if (a == 0) return a;
      return (double)(((x | y) >> 32) ? x % y : (int64_t)((uint32_t)x % (uint32_t)y));
    }
  }
  if (a != a || b != b) return machine_f64FromBits(0x7ff8000000000000ull);
  long double x = a;
  __asm__("1: fprem\n\tfnstsw %%ax\n\ttestb $4, %%ah\n\tjnz 1b" : "+t"(x) : "u"((long double)b) : "ax", "cc");
  return (double)x;
}
/** The processor's conversions, which give the least integer for what is out of range; the C cast is undefined
 *  there and compilers fold it otherwise. */
#define CONVERT(bits, T, suffix, limit) \
  HOT T tsr_convert##bits(double d) { \
    if (__builtin_constant_p(d)) return d > -limit && d < limit ? (T)d : INT##bits##_MIN; \
    T i; \
    __asm__("cvttsd2si" suffix " %1, %0" : "=r"(i) : "x"(d)); \
    return i; \
  }
CONVERT(64, int64_t, "q", 9223372036854775808.0)
CONVERT(32, int32_t, "l", 2147483648.0)
/** ECMA-262 ToInt32 for doubles beyond ±2^63, infinities and NaN. */
static __attribute__((noinline, unused)) int32_t tsr_toInt32Far(double d) {
  uint64_t bits = machine_bitsOfF64(d);
  int32_t shift = (int32_t)((bits >> 52) & 0x7ff) - 1075;
  if (shift >= 32) return 0; // Also infinities and NaN: no bit below 2^32.
  uint64_t mantissa = (bits & 0xfffffffffffffull) | 0x10000000000000ull;
  uint32_t low = (uint32_t)(mantissa << shift);
  return (int32_t)(bits >> 63 ? 0u - low : low);
}
HOT int32_t tsr_toInt32(double d) {
  int64_t i = tsr_convert64(d);
  return LIKELY(i != INT64_MIN) ? (int32_t)i : tsr_toInt32Far(d);
}

/** A double as an index; -1 if it is not an integer. */
/** A slot that was not set yet reads as undefined. */
HOT V tsr_defined(V v) { return v == EMPTY ? UNDEFINED : v; }
HOT int64_t tsr_index(double d) { int64_t i = tsr_convert64(d); return (double)i == d ? i : -1; }
HOT int64_t machine_toIndex(double d) { return tsr_index(d); }

// ---- Values.
HOT V tsr_boxF64(double d) {
  return LIKELY(d == d) ? machine_bitsOfF64(d) + NUMBER : 0x7ff8000000000000ull + NUMBER;
}
HOT V tsr_boxInt(int64_t i) { return machine_bitsOfF64((double)i) + NUMBER; }
HOT V tsr_boxBool(bool b) { return FALSE_ | (V)b; }
HOT double tsr_unboxF64(V v) { return machine_f64FromBits(v - NUMBER); }
HOT bool tsr_unboxBool(V v) { return v & 1; }
HOT bool tsr_isNumber(V v) { return v >= NUMBER; }
HOT bool machine_isCell(V v) { return v - 0x1000 < NUMBER - 0x1000; }
HOT bool machine_isEmpty(V v) { return v == EMPTY; }
HOT V machine_emptyValue(void) { return EMPTY; }
/** Whether `v` is a cell whose shape is first..first+count-1. */
HOT bool tsr_hasShape(V v, uint32_t first, uint32_t count) {
  return machine_isCell(v) && SHAPE(v) - first < count;
}
HOT V tsr_orUndefined(V v) { return LIKELY(v != EMPTY) ? v : UNDEFINED; }
HOT bool tsr_truthy(V v) {
  if (v < 0x1000) return v == TRUE_;
  if (tsr_isNumber(v)) { double d = tsr_unboxF64(v); return d == d && d != 0; }
  uint32_t shape = SHAPE(v);
  if (shape <= ROPE) return AUX(v) != 0;
  return shape == BIGINT ? SLOT(v, 0) != 0 : true;
}
HOT uint64_t tsr_unboxU64(V v) {
  uint64_t digit = SLOT(v, 0) ? SLOT(v, 1) : 0;
  return AUX(v) ? 0 - digit : digit;
}

// ---- Cells.
HOT int64_t machine_addressOf(V v) { return (int64_t)v; }
HOT V machine_cellAt(int64_t a) { return (V)a; }
HOT uint64_t machine_bitsOf(V v) { return v; }
HOT V machine_fromBits(uint64_t bits) { return bits; }
HOT V machine_loadValue(int64_t a) { return AT(uint64_t, a); }
HOT uint32_t machine_shapeOf(V v) { return SHAPE(v); }
HOT uint32_t machine_auxOf(V v) { return AUX(v); }
HOT void machine_setAux(V v, uint32_t aux) { AUX(v) = aux; }
HOT int64_t machine_bytesAddress(V view) { return (int64_t)SLOT(view, 0); }

/** Where the next cell goes, up to the limit; the byte for an address at `dirty + (address >> 8)` tells the
 *  collector of stores (packages/runtime/src/core/heap.ts, dirty-lines.ts); where all cells lie. */
extern struct Heap { uint64_t bump, limit, dirty, start, size; } tsr_heap;
LOCAL V tsr_allocateSlowly(uint64_t size, uint32_t shape, uint32_t aux);
/** A cell of `size` bytes, a multiple of 8, which is zero after its header. */
WARM V tsr_allocate(uint64_t size, uint32_t shape, uint32_t aux) {
  V cell = tsr_heap.bump;
  uint64_t end = cell + size;
  if (UNLIKELY(end > tsr_heap.limit)) return tsr_allocateSlowly(size, shape, aux);
  tsr_heap.bump = end;
  AT(uint64_t, cell) = shape | (uint64_t)aux << 32;
  return cell;
}
/** Debug builds: 1 + the number in tsr_sites of the place in the program that allocates. */
extern uint32_t tsr_allocationSite;
HOT uint32_t machine_allocationSite(void) { return tsr_allocationSite; }
HOT void tsr_record(uint64_t address) { AT(uint8_t, tsr_heap.dirty + (address >> 8)) = 1; }
/** Stores a value that may be a pointer into a cell. Without it do only stores into the cell that was allocated last. */
WARM void tsr_store(V *place, V v) {
  *place = v;
  tsr_record((uint64_t)place);
}
#define STORE(cell, n, v) tsr_store((V *)((cell) + 8 + 8 * (uint64_t)(n)), v)
HOT int64_t machine_bumpPointer(void) { return (int64_t)tsr_heap.bump; }
HOT void machine_setBump(int64_t pointer, int64_t limit) { tsr_heap.bump = pointer; tsr_heap.limit = limit; }
HOT void machine_setHeap(int64_t dirty, int64_t start, int64_t size) {
  tsr_heap.dirty = dirty;
  tsr_heap.start = start;
  tsr_heap.size = size;
}
HOT int64_t machine_allocateCell(int64_t sizeBytes, uint32_t shape, uint32_t aux) {
  return tsr_allocate((sizeBytes + 7) & ~7ull, shape, aux);
}
INLINE void machine_recordStores(int64_t address, int64_t length) {
  uint64_t last = (uint64_t)(address + length - 1) >> 8;
  for (uint64_t line = (uint64_t)address >> 8; line <= last; line++) AT(uint8_t, tsr_heap.dirty + line) = 1;
}
/** Also into variables and static cells. */
WARM void machine_storeValue(int64_t a, V v) {
  AT(uint64_t, a) = v;
  if (LIKELY((uint64_t)a - tsr_heap.start < tsr_heap.size)) tsr_record(a);
}

INLINE V tsr_boxU64(uint64_t u) {
  V cell = tsr_allocate(u ? 24 : 16, BIGINT, 0);
  SLOT(cell, 0) = u != 0;
  if (u) SLOT(cell, 1) = u;
  return cell;
}
INLINE V tsr_newBox(V v) { V cell = tsr_allocate(16, BOX, 0); SLOT(cell, 0) = v; return cell; }

extern uint64_t tsr_emptySlots[1];
/** An array of `count` elements, still EMPTY: two cells at once, one behind the other. */
INLINE V tsr_newArray(uint32_t count) {
  V array = tsr_allocate(count ? 24 + 8 * (uint64_t)count : 16, ARRAY, count), slots = (V)tsr_emptySlots;
  if (count) {
    slots = array + 16;
    AT(uint64_t, slots) = SLOTS | (uint64_t)count << 32;
  }
  SLOT(array, 0) = slots;
  return array;
}
#define ELEMENT(array, n) SLOT(SLOT(array, 0), n)
HOT V *tsr_items(V array) { return (V *)(SLOT(array, 0) + 8); }
WARM V tsr_getElement(V array, int64_t index) {
  return LIKELY((uint64_t)index < AUX(array)) ? tsr_orUndefined(tsr_items(array)[index]) : UNDEFINED;
}
WARM V tsr_getElementF64(V array, double index) {
  int64_t i = tsr_convert64(index);
  return LIKELY((double)i == index) ? tsr_getElement(array, i) : UNDEFINED;
}
/** Stores within the array, or right after its end if there is room; false if the runtime must do it. `points`:
 *  the value may be a pointer to a cell of the heap. */
WARM bool tsr_setElement(V array, int64_t index, V v, bool points) {
  uint64_t i = (uint64_t)index;
  uint32_t length = AUX(array);
  if (UNLIKELY(i >= length)) {
    if (i != length || i >= AUX(SLOT(array, 0))) return false;
    AUX(array) = length + 1;
  }
  V *place = tsr_items(array) + i;
  if (points) tsr_store(place, v);
  else *place = v;
  return true;
}
WARM bool tsr_setElementF64(V array, double index, V v, bool points) {
  int64_t i = tsr_convert64(index);
  return LIKELY((double)i == index) && tsr_setElement(array, i, v, points);
}
/** The rest array of a generic call: arguments from number `from` on. */
INLINE V tsr_rest(uint32_t from, uint32_t argc, V a0, V a1, V a2, const V *more) {
  V array = tsr_newArray(argc > from ? argc - from : 0);
  for (uint32_t i = from; i < argc; i++)
    tsr_items(array)[i - from] = i == 0 ? a0 : i == 1 ? a1 : i == 2 ? a2 : more[i - 3];
  return array;
}

// ---- Functions.
HOT bool tsr_isFunction(V v) { return tsr_hasShape(v, FUNCTION, 1); }
#define ENTRY(function) ((Entry)SLOT(function, 0))
#define CAPTURE(function, n) SLOT(function, 3 + (n))
#define INFO(function) ((const FunctionInfo *)SLOT(function, 1))
HOT bool tsr_isConstructor(V v) { return tsr_isFunction(v) && INFO(v)->construct; }
WARM V tsr_newClosure(Entry entry, const FunctionInfo *info, uint32_t captures) {
  V cell = tsr_allocate(32 + 8 * (uint64_t)captures, FUNCTION, captures);
  SLOT(cell, 0) = (V)entry;
  SLOT(cell, 1) = (V)info;
  return cell;
}
/** Calls a function with the elements of an array. The barrier keeps the elements visible to the collector. */
INLINE V tsr_apply(V f, V self, V array) {
  uint32_t argc = AUX(array);
  V slots = SLOT(array, 0);
  V *items = (V *)(slots + 8);
  V result = ENTRY(f)(f, self, argc, argc > 0 ? tsr_orUndefined(items[0]) : UNDEFINED,
    argc > 1 ? tsr_orUndefined(items[1]) : UNDEFINED, argc > 2 ? tsr_orUndefined(items[2]) : UNDEFINED, items + 3);
  __asm__ volatile("" : : "r"(slots));
  return result;
}
INLINE V tsr_applyConstruct(V f, V array) {
  V slots = SLOT(array, 0);
  V result = INFO(f)->construct(f, AUX(array), (V *)(slots + 8));
  __asm__ volatile("" : : "r"(slots));
  return result;
}

// ---- Frames of generators and async functions.
#define FRAME_SLOT(frame, n) SLOT(frame, 2 + (n))
INLINE V tsr_newFrame(Resume resume, uint32_t slots) {
  V frame = tsr_allocate(24 + 8 * (uint64_t)slots, FRAME, slots);
  SLOT(frame, 0) = (V)resume;
  return frame;
}
HOT int32_t tsr_frameState(V frame) { return (int32_t)SLOT(frame, 1); }
/** Also tells the collector of the values that were saved in the frame. */
HOT void tsr_frameSetState(V frame, int32_t state, bool awaiting) {
  tsr_record(frame);
  SLOT(frame, 1) = (uint64_t)(uint32_t)state | (uint64_t)awaiting << 32;
}
HOT V machine_resumeFrame(V frame, uint32_t mode, V sent) { return ((Resume)SLOT(frame, 0))(frame, mode, sent); }
HOT bool machine_frameFinished(V frame) { return tsr_frameState(frame) == -1; }
HOT bool machine_frameAwaiting(V frame) { return SLOT(frame, 1) >> 32 & 1; }

// ---- Processor, ports, kernel.
HOT int64_t machine_stackPointer(void) { return (int64_t)__builtin_frame_address(0); }
HOT void machine_spillRegisters(int64_t into) {
  __asm__ volatile("mov %%rbx, 0(%0); mov %%rbp, 8(%0); mov %%r12, 16(%0); mov %%r13, 24(%0);"
    "mov %%r14, 32(%0); mov %%r15, 40(%0); mov %%rsp, 48(%0); movq $0, 56(%0)" : : "r"(into) : "memory");
}
HOT uint64_t machine_readTimestamp(void) { return __builtin_ia32_rdtsc(); }
HOT void machine_pause(void) { __builtin_ia32_pause(); }
HOT void machine_setStackLimit(int64_t address) { tsr_stackLimit = (uint64_t)address; }
HOT void machine_trap(void) { __builtin_trap(); }
HOT uint32_t machine_loadAcquire32(int64_t a) { return __atomic_load_n((uint32_t *)a, __ATOMIC_ACQUIRE); }
HOT void machine_storeRelease32(int64_t a, uint32_t v) { __atomic_store_n((uint32_t *)a, v, __ATOMIC_RELEASE); }
HOT void machine_fence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }
#define PORT(bits, T, suffix) \
  HOT uint32_t machine_in##bits(uint32_t port) { T v; __asm__ volatile("in" suffix " %w1, %0" : "=a"(v) : "Nd"(port)); return v; } \
  HOT void machine_out##bits(uint32_t port, uint32_t v) { __asm__ volatile("out" suffix " %0, %w1" : : "a"((T)v), "Nd"(port) : "memory"); }
PORT(8, uint8_t, "b") PORT(16, uint16_t, "w") PORT(32, uint32_t, "l")
HOT int64_t machine_syscall(int64_t number, int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f) {
  register int64_t r10 __asm__("r10") = d, r8 __asm__("r8") = e, r9 __asm__("r9") = f;
  int64_t result;
  __asm__ volatile("syscall" : "=a"(result) : "0"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
    : "rcx", "r11", "memory");
  return result;
}

// ---- Tables of this image.
LOCAL void tsr_runModules(void);
LOCAL void tsr_trace(uint32_t site);
LOCAL void tsr_overflow(void);
extern const ShapeInfo *const tsr_shapes[];
extern const uint32_t tsr_shapeCount;
extern const Site tsr_sites[];
HOT int64_t machine_shapesAddress(void) { return (int64_t)tsr_shapes; }
HOT uint32_t machine_shapeCount(void) { return tsr_shapeCount; }
HOT int64_t machine_sitesAddress(void) { return (int64_t)tsr_sites; }
HOT int64_t machine_exceptionAddress(void) { return (int64_t)&tsr_exception; }
HOT V machine_takeException(void) { V e = tsr_exception; tsr_exception = EMPTY; return e; }
