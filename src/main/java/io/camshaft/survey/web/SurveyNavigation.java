package io.camshaft.survey.web;

import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Satisfaction in the navigation of those who answer for it. */
@Configuration(proxyBeanMethods = false)
class SurveyNavigation {

    @Bean
    NavigationEntry surveysEntry(SurveyRights rights) {
        return NavigationEntry.of("/surveys", "survey.nav", 46, rights::mayRead);
    }
}
