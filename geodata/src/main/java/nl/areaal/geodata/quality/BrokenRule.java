package nl.areaal.geodata.quality;

import java.util.List;

/**
 * A rule that readings of a dataset break, with what that touches.
 *
 * @param cause the code of the flag, or {@link BreachGroup#SILENT}
 * @param readings that break it; none when datastreams are silent
 * @param datastreams that they are of
 */
public record BrokenRule(String dataset, String title, String cause, long readings, int datastreams, Touched touched) {
    /**
     * What shows these readings or is read beside them.
     *
     * @param areas how many have one of the datastreams on their page
     * @param gemeenten the names of those of them that are one
     * @param goals the titles of the goals of these areas
     * @param questions how many visitors wait for an answer about one of the datastreams
     */
    public record Touched(int areas, List<String> gemeenten, List<String> goals, int questions) {
        public Touched {
            gemeenten = List.copyOf(gemeenten);
            goals = List.copyOf(goals);
        }
    }
}
