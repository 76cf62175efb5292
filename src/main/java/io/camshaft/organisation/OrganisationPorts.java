package io.camshaft.organisation;

import io.camshaft.platform.journal.ActingFor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform asks of the organisation: for whom somebody acts. */
@Configuration(proxyBeanMethods = false)
class OrganisationPorts {

    @Bean
    ActingFor actingFor(Organisation organisation) {
        return organisation::actsFor;
    }
}
