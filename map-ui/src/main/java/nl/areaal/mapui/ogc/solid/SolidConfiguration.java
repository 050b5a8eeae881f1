package nl.areaal.mapui.ogc.solid;

import javax.sql.DataSource;
import nl.areaal.geodata.coverage.PublishedCoverages;
import nl.areaal.geodata.layer.BuildingTileStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what 3D tiles are made of. */
@Configuration(proxyBeanMethods = false)
class SolidConfiguration {
    @Bean
    BuildingTileStore buildingTileStore(DataSource store) {
        return new BuildingTileStore(store);
    }

    @Bean
    Grounds grounds(PublishedCoverages coverages) {
        return new Grounds(coverages);
    }
}
