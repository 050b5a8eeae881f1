package nl.areaal.mapui.view;

import java.time.Duration;
import nl.areaal.core.observation.supply.Pause;
import nl.areaal.core.observation.supply.Refusals;
import nl.areaal.core.observation.supply.SupplyReport;
import nl.areaal.core.observation.supply.SupplyState;
import nl.areaal.mapui.language.Figures;

/** Says whether readings are in time, and else how far they are behind and why. */
final class SupplyInWords {
    private static final int MINUTES_OF_TWO_HOURS = 120;
    private static final int HOURS_OF_TWO_DAYS = 48;

    private SupplyInWords() {}

    static String of(SupplyReport report, Figures figures, ChangeInWords.Texts texts) {
        String cause = cause(report.state(), figures, texts);
        boolean isLate = report.behind().isPositive() && !(report.state() instanceof SupplyState.InTime);
        return isLate ? texts.get("supply.behind", length(report.behind(), texts), cause) : capital(cause);
    }

    private static String cause(SupplyState state, Figures figures, ChangeInWords.Texts texts) {
        return switch (state) {
            case SupplyState.InTime() -> texts.get("supply.in-time");
            case SupplyState.Paused(Pause pause) ->
                texts.get("supply.paused", figures.moment(pause.since()), pause.reason());
            case SupplyState.NotRead(var since, String trouble) ->
                trouble.isEmpty()
                        ? texts.get("supply.not-read", figures.moment(since))
                        : texts.get("supply.not-read.trouble", figures.moment(since), trouble);
            case SupplyState.Queued(long messages) -> texts.get("supply.queued", figures.whole(messages));
            case SupplyState.Refused(Refusals refusals) ->
                texts.get("supply.refused", refusals.count(), refusal(refusals.reason(), texts));
            case SupplyState.LongUnderway(Duration underway) ->
                texts.get("supply.long-underway", length(underway, texts));
            case SupplyState.Silent(var since) -> texts.get("supply.silent", figures.moment(since));
            case SupplyState.NothingYet() -> texts.get("supply.nothing-yet");
        };
    }

    /** What is wrong with the messages, for the codes that partners know. */
    static String refusal(String code, ChangeInWords.Texts texts) {
        return texts.get("refusal." + code);
    }

    /** A length of time in the largest unit that still tells something. */
    static String length(Duration length, ChangeInWords.Texts texts) {
        long minutes = Math.max(1, length.toMinutes());
        if (minutes < MINUTES_OF_TWO_HOURS) {
            return texts.get("length.minutes", minutes);
        }
        return length.toHours() < HOURS_OF_TWO_DAYS
                ? texts.get("length.hours", length.toHours())
                : texts.get("length.days", length.toDays());
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
