package nl.areaal.ingest.mqtt;

import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.ingest.mqtt.Wildcards.Meant;
import nl.areaal.ingest.sensorthings.Views;
import nl.areaal.ingest.sensorthings.entity.ServiceLinks;
import nl.areaal.ingest.sensorthings.query.QueryParser;
import nl.areaal.ingest.sensorthings.query.Resource;
import org.springframework.dao.DataAccessException;

/** Judges what somebody wants to subscribe to: it must be there and open to them. */
final class Subscribing {
    private static final int FILTER_INVALID = 0x8F;
    private static final int MOST_SUBSCRIPTIONS = 200;

    private final Views views;
    private final Newsroom newsroom;
    private final String linksRoot;

    Subscribing(Views views, Newsroom newsroom, String linksRoot) {
        this.views = views;
        this.newsroom = newsroom;
        this.linksRoot = linksRoot;
    }

    /** Subscribes; the verdict is the quality that is granted, or why not. May have to ask the store. */
    Verdict open(Wish wish) {
        if (newsroom.count(wish.session()) >= MOST_SUBSCRIPTIONS) {
            return new Verdict(Verdict.QUOTA, "One client has at most " + MOST_SUBSCRIPTIONS + " subscriptions.");
        }
        try {
            List<Subscription> subscriptions = meant(wish.filter()).stream()
                    .map(meant -> subscription(wish, meant))
                    .toList();
            return open(wish, subscriptions);
        } catch (InvalidRequestException e) {
            return new Verdict(FILTER_INVALID, e.getMessage() + ".");
        } catch (DataAccessException e) {
            return new Verdict(Verdict.UNSPECIFIED, "The store is away for a moment. Try again later.");
        }
    }

    private static List<Meant> meant(String filter) {
        return Wildcards.areIn(filter) ? Wildcards.topics(filter) : List.of(new Meant(Topic.parse(filter), false));
    }

    private Subscription subscription(Wish wish, Meant meant) {
        Resource resource = meant.topic().resource();
        if (resource.form() != Resource.Form.WHOLE) {
            throw new InvalidRequestException("topic", "'" + wish.filter() + "'", "no $ref and no $value");
        }
        Query query = QueryParser.parse(resource.type(), meant.topic().options());
        return new Subscription(
                wish,
                meant,
                query,
                new ServiceLinks(linksRoot + "/" + meant.topic().version()));
    }

    /** A topic must be there now; of those that wildcards stand for one or more. */
    private Verdict open(Wish wish, List<Subscription> subscriptions) {
        boolean any = false;
        for (Subscription subscription : subscriptions) {
            Optional<byte[]> now = views.find(
                    subscription.links(),
                    subscription.topic().path(),
                    subscription.topic().options(),
                    subscription.session().visitor());
            any |= now.isPresent();
            if (!subscription.isForMany()) {
                now.ifPresent(subscription::isNew);
            }
        }
        if (!any) {
            return new Verdict(Verdict.NOT_AUTHORIZED, "There is nothing at " + wish.filter() + " that you may see.");
        }
        newsroom.add(wish, subscriptions);
        return new Verdict(wish.quality(), "");
    }
}
