package nl.areaal.core.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The distinct property values of a layer, each written once and then named by its number.
 *
 * <p>A value is found again by its encoded bytes, so values of different types never mix and no object is made per
 * value.
 */
final class ValueDictionary {
    private static final int LAYER_VALUES = 4;
    private static final int STRING = 1;
    private static final int DOUBLE = 3;
    private static final int UNSIGNED = 5;
    private static final int SIGNED = 6;
    private static final int BOOLEAN = 7;
    private static final int EMPTY = -1;

    /** The values, each as the finished layer field that holds it. */
    private final ProtobufBuffer fields = new ProtobufBuffer(1024);

    private int[] ends = new int[64];
    private int[] slots = emptySlots(128);
    private int count;

    int text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return text(utf8, 0, utf8.length);
    }

    int text(byte[] utf8, int offset, int length) {
        int start = begin(1 + ProtobufBuffer.varintBytes(length) + length);
        fields.tag(STRING, ProtobufBuffer.LENGTH_DELIMITED);
        fields.varint(length);
        fields.bytes(utf8, offset, length);
        return numberOf(start);
    }

    int number(double value) {
        int start = begin(1 + Double.BYTES);
        fields.tag(DOUBLE, ProtobufBuffer.FIXED64);
        fields.fixed64(value);
        return numberOf(start);
    }

    int integer(long value) {
        boolean negative = value < 0;
        long varint = negative ? value << 1 ^ value >> 63 : value;
        int start = begin(1 + ProtobufBuffer.varintBytes(varint));
        fields.tag(negative ? SIGNED : UNSIGNED, ProtobufBuffer.VARINT);
        fields.varint(varint);
        return numberOf(start);
    }

    int flag(boolean value) {
        int start = begin(2);
        fields.tag(BOOLEAN, ProtobufBuffer.VARINT);
        fields.varint(value ? 1 : 0);
        return numberOf(start);
    }

    ProtobufBuffer fields() {
        return fields;
    }

    /** What a value takes as a field of the layer. */
    int bytes(int number) {
        return ends[number] - startOf(number);
    }

    /** Writes some of the values and gives the new number of each by its old one. */
    int[] write(BitSet some, ProtobufBuffer layer) {
        int[] numbers = new int[count];
        int next = 0;
        for (int number = some.nextSetBit(0); number >= 0; number = some.nextSetBit(number + 1)) {
            layer.append(fields, startOf(number), ends[number]);
            numbers[number] = next++;
        }
        return numbers;
    }

    private int begin(int messageSize) {
        int start = fields.size();
        fields.tag(LAYER_VALUES, ProtobufBuffer.LENGTH_DELIMITED);
        fields.varint(messageSize);
        return start;
    }

    /** The number of the value just written; when it was known already, the second writing is taken back. */
    private int numberOf(int start) {
        int slot = slotOf(start, fields.size());
        int known = slots[slot];
        if (known != EMPTY) {
            fields.truncate(start);
            return known;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = fields.size();
        slots[slot] = count++;
        if (count * 2 > slots.length) {
            rehash();
        }
        return count - 1;
    }

    private int slotOf(int start, int end) {
        int mask = slots.length - 1;
        int slot = fields.hash(start, end) & mask;
        while (slots[slot] != EMPTY && !fields.sameBytes(startOf(slots[slot]), ends[slots[slot]], start, end)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int startOf(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void rehash() {
        slots = emptySlots(slots.length * 2);
        for (int number = 0; number < count; number++) {
            slots[slotOf(startOf(number), ends[number])] = number;
        }
    }

    private static int[] emptySlots(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
