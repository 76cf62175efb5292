package io.camshaft.customer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases are about whom, in table customer_case. */
@Service
@Transactional
class CaseLinks implements CustomerCases {

    private final LinkRepository links;
    private final OnceOnly once;
    private final Clock clock;

    CaseLinks(LinkRepository links, OnceOnly once, Clock clock) {
        this.links = links;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public void link(String caseNo, long customerId) {
        once.written(() -> links.link(Map.of(caseNo, customerId), OffsetDateTime.now(clock)) == 1);
    }

    @Override
    public void linkAll(Map<String, Long> customersByCase) {
        links.link(customersByCase, OffsetDateTime.now(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> customersOf(String caseNo) {
        return links.customersOf(caseNo);
    }
}
