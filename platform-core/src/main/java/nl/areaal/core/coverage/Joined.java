package nl.areaal.core.coverage;

/** Which of many things have been joined, directly or by way of others. */
final class Joined {
    private final int[] towards;

    /** So many things, each by itself. */
    Joined(int things) {
        towards = new int[things];
        for (int thing = 0; thing < things; thing++) {
            towards[thing] = thing;
        }
    }

    /** The one that speaks for all that are joined with a thing. */
    int find(int thing) {
        int at = thing;
        while (towards[at] != at) {
            towards[at] = towards[towards[at]];
            at = towards[at];
        }
        return at;
    }

    /** Joins two things; false when they already were. */
    boolean join(int one, int other) {
        int first = find(one);
        int second = find(other);
        towards[second] = first;
        return first != second;
    }

    /** Puts a thing by itself again; right only when the same happens to all that it was joined with. */
    void part(int thing) {
        towards[thing] = thing;
    }
}
