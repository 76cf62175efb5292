package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Modules know only what their package-info allows, and of each other only the root packages. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(CamshaftApplication.class);

    @Test
    void modulesKeepTheirBoundaries() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhatItIsAndOnWhatItStands() {
        assertThat(MODULES.stream())
                .allSatisfy(module -> assertThat(module.getDisplayName()).isNotEqualTo(module.getIdentifier() + ""));
        assertThat(MODULES.stream().filter(ApplicationModule::isOpen))
                .extracting(module -> module.getIdentifier().toString())
                .containsExactly("platform");
    }

    /** Pictures and canvases of the modules, in target/spring-modulith-docs. */
    @Test
    void theModulesAreDocumented() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
