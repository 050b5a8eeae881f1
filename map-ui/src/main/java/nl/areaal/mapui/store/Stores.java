package nl.areaal.mapui.store;

import javax.sql.DataSource;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.area.DrawnAreaStore;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the store that the views read, but for those that the open services make known already. */
@Configuration(proxyBeanMethods = false)
class Stores {
    @Bean
    AreaStore areaStore(DataSource store) {
        return new AreaStore(store);
    }

    @Bean
    DrawnAreaStore drawnAreaStore(DataSource store) {
        return new DrawnAreaStore(store);
    }

    @Bean
    DatasetStore datasetStore(DataSource store) {
        return new DatasetStore(store);
    }

    @Bean
    SensorStore sensorStore(DataSource store) {
        return new SensorStore(store);
    }

    @Bean
    SeriesStore seriesStore(DataSource store) {
        return new SeriesStore(store);
    }
}
