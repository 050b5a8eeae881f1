package nl.areaal.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledGridsTest {
    @AfterEach
    void forgetTheFolder() {
        System.clearProperty(InstalledGrids.PROPERTY);
    }

    @Test
    void areFoundInTheFolderOfTheInstallation(@TempDir Path folder) throws Exception {
        System.setProperty(InstalledGrids.PROPERTY, folder.toString());
        Path grid = Files.writeString(folder.resolve("rdtrans2018.gsb"), "corrections");
        assertThat(new InstalledGrids().locateGrid("rdtrans2018.gsb"))
                .isEqualTo(grid.toUri().toURL());
        assertThat(new InstalledGrids().locateGrid("another.gsb")).isNull();
    }

    @Test
    void areLookedForInNoOtherFolder(@TempDir Path folder) throws Exception {
        System.setProperty(InstalledGrids.PROPERTY, folder.resolve("grids").toString());
        Files.writeString(folder.resolve("secret.gsb"), "not for everyone");
        URL outside = new InstalledGrids().locateGrid("../secret.gsb");
        assertThat(outside).isNull();
    }

    @Test
    void areAskedForByGeoTools() {
        assertThat(ReferencingFactoryFinder.getGridShiftLocators(null))
                .hasAtLeastOneElementOfType(InstalledGrids.class);
    }
}
