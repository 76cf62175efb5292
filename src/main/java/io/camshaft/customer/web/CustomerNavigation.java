package io.camshaft.customer.web;

import io.camshaft.customer.CustomerRights;
import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The customers in the navigation: the search for those who may find any, else the numbers for those who steer. */
@Configuration(proxyBeanMethods = false)
class CustomerNavigation {

    private static final int RANK = 20;

    @Bean
    NavigationEntry customersEntry(CustomerRights rights) {
        return NavigationEntry.of("/customers", "customer.nav.customers", RANK, rights::mayFind);
    }

    @Bean
    NavigationEntry customerNumbersEntry(CustomerRights rights, NumbersTable numbers) {
        return NavigationEntry.of(
                "/customers/numbers",
                "customer.numbers.title",
                RANK,
                person -> numbers.mayRead(person) && !rights.mayFind(person));
    }
}
