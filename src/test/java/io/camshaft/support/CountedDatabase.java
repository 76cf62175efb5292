package io.camshaft.support;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what the application asks of its database. To be imported by name: a configuration would be found by every other test. */
public class CountedDatabase implements BeanPostProcessor {

    public static final StatementCount COUNT = new StatementCount();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? COUNT.counting(database) : bean;
    }
}
