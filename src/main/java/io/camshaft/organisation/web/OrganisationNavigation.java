package io.camshaft.organisation.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.platform.web.NavigationEntry;
import io.camshaft.platform.web.PersonNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the organisation in the navigation, and the names of its people on every page. */
@Configuration(proxyBeanMethods = false)
class OrganisationNavigation {

    @Bean
    NavigationEntry absenceEntry() {
        return NavigationEntry.of("/absence", "platform.nav.absence", 40);
    }

    @Bean
    NavigationEntry organisationEntry(ObjectProvider<Organisation> organisation) {
        return NavigationEntry.of("/organisation", "platform.nav.organisation", 50, person -> organisation
                .getObject()
                .holds(person, Role.ADMINISTRATOR));
    }

    @Bean
    PersonNames personNames(ObjectProvider<Organisation> organisation) {
        return id -> organisation.getObject().person(id).map(Person::name).orElse(id);
    }
}
