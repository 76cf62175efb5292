package io.camshaft.survey.web;

import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Satisfaction in the navigation of those who answer for it. */
@Configuration(proxyBeanMethods = false)
class SurveyNavigation {

    private static final int RANK = 46;

    @Bean
    NavigationEntry surveysEntry(SurveyRights rights) {
        return new NavigationEntry() {
            @Override
            public String href() {
                return "/surveys";
            }

            @Override
            public String textKey() {
                return "survey.nav";
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
