package nl.areaal.mapui.ogc;

import javax.sql.DataSource;
import nl.areaal.geodata.layer.CollectionStore;
import nl.areaal.geodata.layer.ExtentStore;
import nl.areaal.geodata.layer.ItemStore;
import nl.areaal.geodata.layer.TileStore;
import nl.areaal.geodata.origin.OriginStore;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the parts of the store that the services read. */
@Configuration(proxyBeanMethods = false)
class OgcConfiguration {
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

    @Bean
    OriginStore originStore(DataSource store) {
        return new OriginStore(store);
    }

    @Bean
    FilterRegistrationBean<ApiVersionFilter> apiVersion() {
        FilterRegistrationBean<ApiVersionFilter> registration = new FilterRegistrationBean<>(new ApiVersionFilter());
        registration.addUrlPatterns(ServiceAddress.PATH + "/*", ServiceAddress.PATH);
        return registration;
    }
}
