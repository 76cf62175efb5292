package io.camshaft.campaign.web;

import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plans page in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlanNavigation {

    @Bean
    NavigationEntry plansEntry() {
        return NavigationEntry.of("/plans", "campaign.nav.plans", 30);
    }
}
