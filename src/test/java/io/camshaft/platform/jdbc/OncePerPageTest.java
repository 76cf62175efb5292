package io.camshaft.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class OncePerPageTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final OncePerPage<Integer> answer = new OncePerPage<>();
    private final TransactionTemplate writing = new TransactionTemplate(
            new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:once;DB_CLOSE_DELAY=-1")));

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private int get() {
        return answer.get(asked::incrementAndGet);
    }

    private static void request(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/cases")));
    }

    @Test
    void aPageAsksOnceHoweverManyTransactionsItTakes() {
        TransactionTemplate reading = new TransactionTemplate(writing.getTransactionManager());
        reading.setReadOnly(true);
        request("GET");

        assertThat(get()).isEqualTo(1);
        assertThat(reading.<Integer>execute(status -> get())).isEqualTo(1);
        assertThat(reading.<Integer>execute(status -> get())).isEqualTo(1);

        request("GET");
        assertThat(get()).as("the next page asks again").isEqualTo(2);
    }

    @Test
    void whatMayWriteAsksForItself() {
        request("GET");
        get();

        assertThat(writing.<Integer>execute(status -> get())).isEqualTo(2);
        assertThat(writing.<Integer>execute(status -> get() + get())).isEqualTo(3 + 3);
    }

    @Test
    void whatIsSentInAsksEachTime() {
        request("POST");

        assertThat(get()).isEqualTo(1);
        assertThat(get()).isEqualTo(2);
    }

    @Test
    void withoutARequestATransactionAsksOnce() {
        assertThat(get()).isEqualTo(1);
        assertThat(get()).isEqualTo(2);
        assertThat(writing.<Integer>execute(status -> get() + get())).isEqualTo(3 + 3);
    }
}
