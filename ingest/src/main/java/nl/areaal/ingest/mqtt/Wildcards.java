package nl.areaal.ingest.mqtt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.ingest.sensorthings.query.Resource;

/**
 * What a filter with wildcards stands for. Paths of SensorThings have no end (a Thing has Datastreams, which have a Thing), so a
 * wildcard stands for the collections, for what hangs directly on one entity, and for the Observations of each Datastream.
 */
final class Wildcards {
    private static final String ONE = "+";
    private static final String REST = "#";
    private static final String OBSERVATIONS = EntityType.OBSERVATION.collection();

    private Wildcards() {}

    /**
     * A topic among those that a filter stands for.
     *
     * @param byDatastream whether it stands for the Observations of each Datastream, told under the topic of that one
     */
    record Meant(Topic topic, boolean byDatastream) {}

    static boolean areIn(String filter) {
        return path(filter).contains(ONE) || path(filter).contains(REST);
    }

    /**
     * The topics.
     *
     * @throws InvalidRequestException when the filter can match nothing that is told of
     */
    static List<Meant> topics(String filter) {
        List<String> levels = levels(filter);
        String version = levels.getFirst() + "/";
        List<String> rest = levels.subList(1, levels.size());
        String options = filter.substring(path(filter).length());
        boolean ofEach = rest.equals(List.of(ONE, OBSERVATIONS));
        if (!levels.getFirst().matches("v1\\.[01]") || !(ofEach || options.isEmpty())) {
            throw wrong(filter);
        }
        if (ofEach) {
            return List.of(new Meant(Topic.parse(version + OBSERVATIONS + options), true));
        }
        if (rest.equals(List.of(ONE))) {
            return collections(version).toList();
        }
        if (rest.equals(List.of(REST))) {
            return Stream.concat(collections(version), Stream.of(new Meant(Topic.parse(version + OBSERVATIONS), true)))
                    .toList();
        }
        return below(filter, version, rest);
    }

    private static Stream<Meant> collections(String version) {
        return Arrays.stream(EntityType.values()).map(type -> plain(version + type.collection()));
    }

    private static List<Meant> below(String filter, String version, List<String> rest) {
        List<String> ground = rest.subList(0, Math.max(0, rest.size() - 1));
        String last = rest.isEmpty() ? "" : rest.getLast();
        if (ground.isEmpty() || !(last.equals(ONE) || last.equals(REST)) || areIn(String.join("/", ground))) {
            throw wrong(filter);
        }
        String path = version + String.join("/", ground);
        Resource resource = plain(path).topic().resource();
        List<Meant> meant = new ArrayList<>();
        if (last.equals(REST)) {
            meant.add(plain(path));
        }
        if (!resource.isMany() && resource.property().isEmpty()) {
            Stream.concat(
                            resource.type().navigations().stream().map(Navigation::name),
                            resource.type().attributes().stream().map(Attribute::name))
                    .forEach(name -> meant.add(plain(path + "/" + name)));
        }
        if (meant.isEmpty()) {
            throw wrong(filter);
        }
        return meant;
    }

    private static Meant plain(String text) {
        return new Meant(Topic.parse(text), false);
    }

    private static List<String> levels(String filter) {
        return List.of(path(filter).split("/", -1));
    }

    private static String path(String filter) {
        int options = filter.indexOf('?');
        return options < 0 ? filter : filter.substring(0, options);
    }

    private static InvalidRequestException wrong(String filter) {
        return new InvalidRequestException(
                "topic",
                "'" + filter + "'",
                "wildcards as in v1.1/#, v1.1/+, v1.1/+/Observations, v1.1/Datastreams(1)/+ or v1.1/Datastreams(1)/#");
    }
}
