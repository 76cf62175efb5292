package io.camshaft.revisit.web;

import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports, notices, data quality and the matrix in the navigation of those who answer for calls. */
@Configuration(proxyBeanMethods = false)
class RevisitNavigation {

    private static final int RANK = 45;

    @Bean
    NavigationEntry revisitsEntry(ReportRights rights) {
        return new NavigationEntry() {
            @Override
            public String href() {
                return "/revisits/reports";
            }

            @Override
            public String textKey() {
                return "revisit.nav";
            }

            @Override
            public boolean shownTo(String personId) {
                return rights.mayRead(personId);
            }

            @Override
            public int rank() {
                return RANK;
            }
        };
    }
}
