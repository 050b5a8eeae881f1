package nl.areaal.geodata.sensorthings.sql;

import java.util.Map;
import java.util.Optional;
import nl.areaal.core.observation.Contract;
import nl.areaal.geodata.observation.ContractColumns;
import nl.areaal.geodata.sensorthings.ContractJson;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Entity.Json;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts the contracts that partners state in the properties of their Datastreams into force. */
final class StatedContracts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROPERTIES = "properties";

    private final JdbcClient jdbc;

    StatedContracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a new Datastream. */
    void register(EntityId id, Draft draft, String path) {
        if (draft.type() == EntityType.DATASTREAM) {
            stated(draft, path).ifPresent(contract -> save(id, contract));
        }
    }

    /** Of one whose properties change, before they do: with the statement goes the contract. */
    void restate(EntityId id, Draft draft) {
        if (draft.type() != EntityType.DATASTREAM || !draft.values().containsKey(PROPERTIES)) {
            return;
        }
        Optional<Contract> contract = stated(draft, "");
        if (contract.isPresent() || wasStated(id)) {
            save(id, contract.orElse(ContractJson.NONE));
        }
    }

    private static Optional<Contract> stated(Draft draft, String path) {
        return draft.value(PROPERTIES, Json.class)
                .flatMap(properties -> ContractJson.find(JSON.readTree(properties.text()), path));
    }

    /** The contract of a register or a file stands nowhere in the properties, and stays. */
    private boolean wasStated(EntityId id) {
        return jdbc.sql("select jsonb_exists(properties, 'contract') from datastream where id = ?")
                .param(id.number())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void save(EntityId id, Contract contract) {
        new ContractColumns(jdbc).save(Map.of(id.number(), contract));
    }
}
