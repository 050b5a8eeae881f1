package nl.areaal.geodata.cql.text;

import java.util.Locale;
import java.util.Set;

/** Which letters a name may have, and which names are words of the language. */
final class Names {
    private static final Set<String> WORDS =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE", "DIV");

    /** First and last of each range of letters that a name may begin with. */
    private static final int[] STARTS = {
        ':', ':', '_', '_', 'A', 'Z', 'a', 'z', 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x2FF, 0x370, 0x37D, 0x37F, 0x1FFE,
        0x200C, 0x200D, 0x2070, 0x218F, 0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xEFFFF
    };

    /** The same of those that it may go on with besides. */
    private static final int[] PARTS = {'.', '.', '0', '9', 0x300, 0x36F, 0x203F, 0x2040};

    private Names() {}

    static boolean isStart(int letter) {
        return isIn(STARTS, letter);
    }

    static boolean isPart(int letter) {
        return isStart(letter) || isIn(PARTS, letter);
    }

    static boolean isWord(String upperCase) {
        return WORDS.contains(upperCase);
    }

    /** Whether a name can do without quotes. */
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && isStart(name.codePointAt(0))
                && name.codePoints().allMatch(Names::isPart)
                && !isWord(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isIn(int[] ranges, int letter) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (letter >= ranges[i] && letter <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
