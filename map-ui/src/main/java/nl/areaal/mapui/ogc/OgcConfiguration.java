package nl.areaal.mapui.ogc;

import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.scenario.register.Publisher;
import nl.areaal.geodata.catalogue.CatalogueStore;
import nl.areaal.geodata.catalogue.RecordSearch;
import nl.areaal.geodata.coverage.CoveragePieces;
import nl.areaal.geodata.coverage.PublishedCoverages;
import nl.areaal.geodata.layer.CollectionStore;
import nl.areaal.geodata.layer.ExtentStore;
import nl.areaal.geodata.layer.ItemStore;
import nl.areaal.geodata.layer.StoredTiles;
import nl.areaal.geodata.layer.TileChanges;
import nl.areaal.geodata.layer.TileStore;
import nl.areaal.geodata.origin.OriginStore;
import nl.areaal.mapui.colour.CoverageScales;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the parts of the store that the services read. */
@Configuration(proxyBeanMethods = false)
class OgcConfiguration {
    private static final long BYTES_PER_MB = 1L << 20;

    @Bean
    CollectionStore collectionStore(DataSource store) {
        return new CollectionStore(store);
    }

    @Bean
    ExtentStore extentStore(DataSource store) {
        return new ExtentStore(store);
    }

    @Bean
    ItemStore itemStore(DataSource store) {
        return new ItemStore(store);
    }

    @Bean
    TileStore tileStore(DataSource store) {
        return new TileStore(store);
    }

    /** Nothing is kept where {@code stored-mb} is 0. */
    @Bean
    ServedTiles servedTiles(
            DataSource store,
            TileStore tiles,
            @Value("${areaal.tiles.memory-mb:64}") int memoryMb,
            @Value("${areaal.tiles.stored-mb:1024}") int storedMb) {
        Optional<StoredTiles> stored =
                storedMb == 0 ? Optional.empty() : Optional.of(new StoredTiles(store, storedMb * BYTES_PER_MB));
        return new ServedTiles(tiles, new TileChanges(store), stored, new TileMemory(memoryMb * BYTES_PER_MB));
    }

    @Bean
    PublishedCoverages publishedCoverages(DataSource store) {
        return new PublishedCoverages(store);
    }

    @Bean
    CoveragePieces coveragePieces(DataSource store) {
        return new CoveragePieces(store);
    }

    @Bean
    CoverageScales coverageScales(CoveragePieces pieces) {
        return new CoverageScales(pieces);
    }

    @Bean
    CatalogueStore catalogueStore(DataSource store) {
        return new CatalogueStore(store);
    }

    @Bean
    RecordSearch recordSearch(DataSource store) {
        return new RecordSearch(store);
    }

    @Bean
    OriginStore originStore(DataSource store) {
        return new OriginStore(store);
    }

    /** Who publishes the models; an organisation that runs the platform gives its own name. */
    @Bean
    Publisher publisher(
            @Value("${areaal.publisher.organisation:Voorbeeldprovincie}") String organisation,
            @Value("${areaal.publisher.department:Areaal}") String department,
            @Value("${areaal.publisher.email:areaal@example.org}") String contactEmail,
            @Value("${areaal.publisher.website:https://example.org/areaal}") String website,
            @Value("${areaal.publisher.public-code:https://example.org/areaal/code}") String publicCode) {
        return new Publisher(organisation, department, contactEmail, website, publicCode);
    }

    @Bean
    FilterRegistrationBean<ApiVersionFilter> apiVersion() {
        FilterRegistrationBean<ApiVersionFilter> registration = new FilterRegistrationBean<>(new ApiVersionFilter());
        registration.addUrlPatterns(ServiceAddress.PATH + "/*", ServiceAddress.PATH);
        return registration;
    }
}
