package nl.areaal.mapui.ogc.process;

import java.util.List;
import java.util.Locale;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures of models as JSON and as rows of a table. */
final class FigureRows {
    static final String HEADER =
            "model,area,unit,baseline,value,low,high,delta,deltaLow,deltaHigh,demonstrable,squareMetres\r\n";

    private static final JsonMapper JSON = JsonMapper.shared();

    private FigureRows() {}

    /** What a model says about areas, with what one must know to read it. */
    static ObjectNode document(ModelCard card, List<AreaResult> areas, List<Bilingual> remarks) {
        ObjectNode document = JSON.createObjectNode();
        document.put("model", card.key());
        document.put("modelVersion", card.version());
        document.put("unit", card.unit());
        ArrayNode rows = document.putArray("areas");
        areas.forEach(area -> put(rows.addObject(), area));
        ArrayNode said = document.putArray("remarks");
        remarks.forEach(remark -> said.addObject().put("nl", remark.nl()).put("en", remark.en()));
        return document;
    }

    /** The same as rows under {@link #HEADER}. */
    static void write(StringBuilder table, ModelCard card, List<AreaResult> areas) {
        for (AreaResult area : areas) {
            table.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\r\n",
                    card.key(),
                    area.areaCode(),
                    area.unit(),
                    area.baseline(),
                    area.value(),
                    area.low(),
                    area.high(),
                    area.delta(),
                    area.deltaLow(),
                    area.deltaHigh(),
                    area.isDemonstrable(),
                    area.squareMetres()));
        }
    }

    private static void put(ObjectNode row, AreaResult area) {
        row.put("area", area.areaCode());
        row.put("baseline", area.baseline());
        row.put("value", area.value());
        row.put("low", area.low());
        row.put("high", area.high());
        row.put("delta", area.delta());
        row.put("deltaLow", area.deltaLow());
        row.put("deltaHigh", area.deltaHigh());
        row.put("demonstrable", area.isDemonstrable());
        row.put("squareMetres", area.squareMetres());
    }
}
