package io.camshaft.revisit.web;

import io.camshaft.platform.web.NavigationEntry;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports, notices and the matrix in the navigation of those who answer for calls; data quality in that of those whom it is about. */
@Configuration(proxyBeanMethods = false)
class RevisitNavigation {

    private static final int RANK = 45;

    @Bean
    NavigationEntry revisitsEntry(ReportRights rights) {
        return entry("/revisits/reports", "revisit.nav", RANK, rights::mayRead);
    }

    @Bean
    NavigationEntry dataQualityEntry(QualityRights rights) {
        return entry("/revisits/quality", "revisit.quality.nav", RANK + 1, rights::mayRead);
    }

    private static NavigationEntry entry(String href, String textKey, int rank, Predicate<String> shown) {
        return new NavigationEntry() {
            @Override
            public String href() {
                return href;
            }

            @Override
            public String textKey() {
                return textKey;
            }

            @Override
            public boolean shownTo(String personId) {
                return shown.test(personId);
            }

            @Override
            public int rank() {
                return rank;
            }
        };
    }
}
