package io.camshaft.revisit.web;

import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports, notices, data quality and the matrix in the navigation of those who answer for calls. */
@Configuration(proxyBeanMethods = false)
class RevisitNavigation {

    @Bean
    NavigationEntry revisitsEntry(ReportRights rights) {
        return NavigationEntry.of("/revisits/reports", "revisit.nav", 45, rights::mayRead);
    }
}
