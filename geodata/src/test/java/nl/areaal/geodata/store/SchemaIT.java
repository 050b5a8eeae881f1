package nl.areaal.geodata.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaIT {
    @Test
    void migratingTwiceChangesNothingTheSecondTime() throws Exception {
        try (TestStore store = TestStore.create()) {
            assertThat(Schema.migrate(store.dataSource())).isZero();
        }
    }

    @Test
    void makesOnePartitionForAMonthHoweverOftenItIsAskedFor() throws Exception {
        try (TestStore store = TestStore.create()) {
            for (int i = 0; i < 2; i++) {
                store.jdbc()
                        .sql("select ensure_observation_month('2023-05-31T23:30:00Z')")
                        .query()
                        .listOfRows();
            }
            assertThat(store.jdbc()
                            .sql("select count(*) from pg_inherits where inhparent = 'observation'::regclass")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}
