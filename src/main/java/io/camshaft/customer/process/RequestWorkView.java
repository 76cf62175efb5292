package io.camshaft.customer.process;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.CustomerWork;
import io.camshaft.customer.CustomerWork.RequestHead;
import io.camshaft.customer.RequestKind;
import io.camshaft.platform.worklist.WorkView;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Requests of persons in the queue: what is asked, the customer by number only, and until when the law waits. */
@Component
class RequestWorkView implements WorkView {

    private final CustomerWork work;
    private final CustomerWording words;

    RequestWorkView(CustomerWork work, CustomerWording words) {
        this.work = work;
        this.words = words;
    }

    @Override
    public String processKey() {
        return PersonalDataRequest.KEY;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return work.requests(caseNos).stream().collect(Collectors.toMap(RequestHead::requestNo, this::line));
    }

    private WorkLine line(RequestHead request) {
        String number = CustomerNo.of(request.customerId());
        return new WorkLine(
                kind(request.kind()),
                request.erased() ? number + " · " + words.text("customer.erased") : number,
                null,
                words.text("customer.requestHint." + request.status()) + " "
                        + words.text("customer.requestHintDue", words.moment(request.dueAt())));
    }

    private String kind(RequestKind kind) {
        return words.text("customer.requestKind." + kind);
    }

    /** By customer number, or by what is asked. */
    @Override
    public List<String> find(String wanted, String readerId, int most) {
        String asked = wanted.strip().toLowerCase(Locale.ROOT);
        Set<RequestKind> kinds = Stream.of(RequestKind.values())
                .filter(kind -> kind(kind).toLowerCase(Locale.ROOT).contains(asked))
                .collect(Collectors.toSet());
        return work.findRequests(wanted, kinds, most);
    }
}
