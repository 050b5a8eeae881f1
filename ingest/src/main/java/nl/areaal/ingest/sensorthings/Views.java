package nl.areaal.ingest.sensorthings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.areaal.ingest.sensorthings.access.Visitor;
import nl.areaal.ingest.sensorthings.entity.ServiceLinks;

/** Shows entities to those who don't ask by HTTP, as the same path by HTTP would. */
public final class Views {
    private final Answers answers;

    Views(Answers answers) {
        this.answers = answers;
    }

    /** What a path shows to somebody; empty when there is nothing for them. */
    public Optional<byte[]> find(ServiceLinks links, List<String> path, Map<String, String> options, Visitor visitor) {
        try {
            String address = links.root() + "/" + String.join("/", path);
            return Optional.ofNullable(answers.read(new Call(links, path, options, address), visitor)
                    .getBody());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Those of the datastreams whose observations somebody may see. */
    public Set<Long> visible(Collection<Long> datastreams, Visitor visitor) {
        return answers.visible(datastreams, visitor);
    }
}
