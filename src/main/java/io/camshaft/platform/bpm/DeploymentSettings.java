package io.camshaft.platform.bpm;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Deployment of the packaged models at start.
 *
 * @param override capabilities (such as "campaign") whose packaged models replace a designer's newer ones, or "true" for all
 */
@ConfigurationProperties("camshaft.deployment")
record DeploymentSettings(@DefaultValue Set<String> override) {

    boolean overrides(String capability) {
        return override.contains("true") || override.contains(capability);
    }
}
