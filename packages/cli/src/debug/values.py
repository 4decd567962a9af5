# For gdb: shows values of compiled programs as TypeScript writes them, and functions by their names in the source.
#
# Layouts are those of docs/compiler.md ("Values", "Cells"). Memory that does not hold what it should is shown as
# <bad ...>: a debugger looks at programs that are broken.
import struct

import gdb
from gdb.FrameDecorator import FrameDecorator

CONSTANTS = {0: "<empty>", 2: "null", 0x0A: "undefined", 6: "false", 7: "true"}
TYPED_ARRAYS = {
    32: ("Int8Array", "b"), 33: ("Uint8Array", "B"), 34: ("Uint8ClampedArray", "B"), 35: ("Int16Array", "h"),
    36: ("Uint16Array", "H"), 37: ("Int32Array", "i"), 38: ("Uint32Array", "I"), 39: ("Float32Array", "f"),
    40: ("Float64Array", "d"), 41: ("BigInt64Array", "q"), 42: ("BigUint64Array", "Q"),
}
FIRST_SHAPE = 64
NUMBER = 1 << 49
MAX_ITEMS = 20
MAX_TEXT = 200
MAX_DEPTH = 2


def memory(address, length):
    return bytes(gdb.selected_inferior().read_memory(address, length))


def u32(address):
    return struct.unpack("<I", memory(address, 4))[0]


def u64(address):
    return struct.unpack("<Q", memory(address, 8))[0]


def number(bits):
    value = struct.unpack("<d", struct.pack("<Q", bits - NUMBER))[0]
    if abs(value) < 1e21 and value == int(value):
        return "-0" if value == 0 and bits != NUMBER else str(int(value))
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(repr(value), repr(value))


def text(cell, limit=MAX_TEXT):
    """The characters of a string cell, as far as the limit."""
    kind, length = u32(cell), u32(cell + 4)
    if kind == 1:
        return memory(cell + 16, min(length, limit)).decode("latin-1")
    if kind == 2:
        return memory(cell + 16, 2 * min(length, limit)).decode("utf-16-le", "replace")
    left = text(u64(cell + 8), limit)
    right = u64(cell + 16)
    return left if right == 0 or len(left) >= limit else left + text(right, limit - len(left))


def quoted(cell):
    shown = text(cell).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + shown + ('"...' if u32(cell + 4) > MAX_TEXT else '"')


def listed(count, item, open_, close):
    parts = [item(n) for n in range(min(count, MAX_ITEMS))]
    if count > MAX_ITEMS:
        parts.append("... %d more" % (count - MAX_ITEMS))
    return open_ + ", ".join(parts) + close


def typed_array(cell, kind):
    name, code = TYPED_ARRAYS[kind]
    data, size, count = u64(cell + 8), struct.calcsize(code), u32(cell + 4)
    one = lambda n: str(struct.unpack("<" + code, memory(data + size * n, size))[0])
    return "%s(%d) %s" % (name, count, listed(count, one, "[", "]"))


def instance(cell, shape, depth):
    table = int(gdb.parse_and_eval("(unsigned long)&tsr_shapes"))
    info = u64(table + 8 * (shape - FIRST_SHAPE))
    name = u64(info + 8)
    parts = []
    for n in range(u32(info)):
        entry = info + 24 + 24 * n
        if u32(entry + 12) != 0:
            continue
        value = u64(cell + 8 + 8 * u32(entry + 8))
        if value != 0:
            parts.append("%s: %s" % (text(u64(entry)), describe(value, depth + 1)))
    prefix = text(name) + " " if name != 0 else ""
    return prefix + ("{ " + ", ".join(parts) + " }" if parts else "{}")


def describe(value, depth=0):
    if value in CONSTANTS:
        return CONSTANTS[value]
    if value >= NUMBER:
        return number(value)
    try:
        kind, aux = u32(value), u32(value + 4)
        if kind in (1, 2, 3):
            return quoted(value)
        if kind == 4:
            return "Symbol(%s)" % describe(u64(value + 8), depth + 1).strip('"')
        if kind == 5:
            digits = [u64(value + 16 + 8 * n) for n in range(min(u64(value + 8), 64))]
            total = sum(d << (64 * n) for n, d in enumerate(digits))
            return str(-total if aux else total) + "n"
        if kind == 7:
            return "[Function: %s]" % text(u64(u64(value + 16)))
        if kind == 9:
            return describe(u64(value + 8), depth)
        if kind in TYPED_ARRAYS:
            return typed_array(value, kind)
        if depth >= MAX_DEPTH:
            return "[...]" if kind == 6 else "{...}"
        if kind == 6:
            slots = u64(value + 8)
            return listed(aux, lambda n: describe(u64(slots + 8 + 8 * n), depth + 1), "[", "]")
        if kind == 8:
            return "{ dictionary }"
        if kind >= FIRST_SHAPE:
            return instance(value, kind, depth)
        return "<cell of kind %d>" % kind
    except (gdb.MemoryError, gdb.error, struct.error):
        return "<bad 0x%x>" % value


class ValuePrinter:
    def __init__(self, value):
        self.value = int(value)

    def to_string(self):
        return describe(self.value)


def printer_for(value):
    return ValuePrinter(value) if value.type.name == "V" else None


class SourceNames:
    """Names frames as stack traces of TypeScript do: without the prefix of the C symbol."""

    def __init__(self):
        self.name = "tessera"
        self.priority = 100
        self.enabled = True
        gdb.frame_filters[self.name] = self

    def filter(self, frames):
        return map(SourceFrame, frames)


class SourceFrame(FrameDecorator):
    def function(self):
        name = super().function()
        return name[3:] if isinstance(name, str) and name.startswith("ts_") else name


gdb.pretty_printers.append(printer_for)
SourceNames()
