package nl.areaal.geodata.csv;

/**
 * How the quotes of a text stand at its end, by RFC 4180: a quote opens a cell that begins with it, and is closed by one that a
 * delimiter or the end of the line follows; within, a quote stands twice.
 */
enum Quoting {
    CLOSED,
    /** The text ends within a cell, which goes on after a line break. */
    OPEN,
    /** A quote is closed and the cell goes on. */
    BROKEN;

    /** How quotes stand after a line that begins where others ended, which were closed or open. */
    Quoting after(String line, char delimiter) {
        if (line.indexOf('"') < 0) {
            return this;
        }
        int at = this == OPEN ? closing(line, 0) : 0;
        boolean begins = this != OPEN;
        while (true) {
            if (begins && at < line.length() && line.charAt(at) == '"') {
                at = closing(line, at + 1);
                begins = false;
            } else if (begins) {
                int next = line.indexOf(delimiter, at);
                if (next < 0) {
                    return CLOSED;
                }
                at = next + 1;
            } else if (at < 0) {
                return OPEN;
            } else if (at == line.length()) {
                return CLOSED;
            } else if (line.charAt(at) != delimiter) {
                return BROKEN;
            } else {
                at++;
                begins = true;
            }
        }
    }

    /** Where a quoted cell has ended: after the quote that closes it; negative when none does. */
    static int closing(String line, int from) {
        int quote = line.indexOf('"', from);
        while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
            quote = line.indexOf('"', quote + 2);
        }
        return quote < 0 ? -1 : quote + 1;
    }
}
