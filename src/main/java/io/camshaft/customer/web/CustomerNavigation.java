package io.camshaft.customer.web;

import io.camshaft.customer.CustomerRights;
import io.camshaft.platform.web.NavigationEntry;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The customers in the navigation: the search for those who may find any, else the numbers for those who steer. */
@Configuration(proxyBeanMethods = false)
class CustomerNavigation {

    @Bean
    NavigationEntry customersEntry(CustomerRights rights) {
        return new Entry("/customers", "customer.nav.customers", rights::mayFind);
    }

    @Bean
    NavigationEntry customerNumbersEntry(CustomerRights rights, NumbersTable numbers) {
        return new Entry(
                "/customers/numbers",
                "customer.numbers.title",
                person -> numbers.mayRead(person) && !rights.mayFind(person));
    }

    private record Entry(String href, String textKey, Predicate<String> readers) implements NavigationEntry {

        @Override
        public boolean shownTo(String personId) {
            return readers.test(personId);
        }

        @Override
        public int rank() {
            return 20;
        }
    }
}
