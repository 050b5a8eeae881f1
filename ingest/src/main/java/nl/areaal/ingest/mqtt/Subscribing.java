package nl.areaal.ingest.mqtt;

import java.util.Optional;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.ingest.sensorthings.Views;
import nl.areaal.ingest.sensorthings.entity.ServiceLinks;
import nl.areaal.ingest.sensorthings.query.QueryParser;
import nl.areaal.ingest.sensorthings.query.Resource;
import org.springframework.dao.DataAccessException;

/** Judges what somebody wants to subscribe to: it must be there and open to them. */
final class Subscribing {
    private static final int FILTER_INVALID = 0x8F;
    private static final int WILDCARDS_NOT_SUPPORTED = 0xA2;
    private static final int MOST_SUBSCRIPTIONS = 200;

    private final Views views;
    private final Newsroom newsroom;
    private final String linksRoot;

    Subscribing(Views views, Newsroom newsroom, String linksRoot) {
        this.views = views;
        this.newsroom = newsroom;
        this.linksRoot = linksRoot;
    }

    /** Subscribes; the verdict is the quality that is granted, which is 0, or why not. May have to ask the store. */
    Verdict open(String text, Session session) {
        if (text.contains("#") || text.contains("+")) {
            return new Verdict(WILDCARDS_NOT_SUPPORTED, "A topic is a path of SensorThings, without wildcards.");
        }
        if (newsroom.count(session) >= MOST_SUBSCRIPTIONS) {
            return new Verdict(Verdict.QUOTA, "One client has at most " + MOST_SUBSCRIPTIONS + " subscriptions.");
        }
        try {
            Topic topic = Topic.parse(text);
            Resource resource = topic.resource();
            if (resource.form() != Resource.Form.WHOLE) {
                throw new InvalidRequestException("topic", "'" + text + "'", "no $ref and no $value");
            }
            Query query = QueryParser.parse(resource.type(), topic.options());
            ServiceLinks links = new ServiceLinks(linksRoot + "/" + topic.version());
            return open(text, new Subscription(text, topic, query, links, session));
        } catch (InvalidRequestException e) {
            return new Verdict(FILTER_INVALID, e.getMessage() + ".");
        } catch (DataAccessException e) {
            return new Verdict(Verdict.UNSPECIFIED, "The store is away for a moment. Try again later.");
        }
    }

    private Verdict open(String text, Subscription subscription) {
        Optional<byte[]> now = views.find(
                subscription.links(),
                subscription.topic().path(),
                subscription.topic().options(),
                subscription.session().visitor());
        if (now.isEmpty()) {
            return new Verdict(Verdict.NOT_AUTHORIZED, "There is nothing at " + text + " that you may see.");
        }
        if (!subscription.isForMany()) {
            subscription.isNew(now.get());
        }
        newsroom.add(subscription, text);
        return Verdict.STORED;
    }
}
