package io.camshaft.customer.process;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.Customers;
import io.camshaft.customer.DataRequest;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.PersonalDataRequests;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.form.Submission;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the record right. Where the person was erased meanwhile there is no record, and the case just goes on. */
@Component
class CorrectRecordCompletion implements TaskListener {

    private static final String SOURCE = "REQUEST";
    private static final Map<String, ChannelKind> CHANNELS = Map.of(
            "correctedMobile", ChannelKind.MOBILE,
            "correctedMail", ChannelKind.MAIL,
            "correctedAddress", ChannelKind.ADDRESS);

    private final PersonalDataRequests requests;
    private final Customers customers;

    CorrectRecordCompletion(PersonalDataRequests requests, Customers customers) {
        this.requests = requests;
        this.customers = customers;
    }

    @Override
    public void notify(DelegateTask task) {
        DataRequest request = requests.request(PersonalDataRequest.REQUEST_NO.in(task));
        if (requests.isErased(request)) {
            return;
        }
        Submission form = Submission.current();
        boolean anything = Stream.concat(
                                Stream.of("correctedName", "correctedIdentity", "correctedCity"),
                                CHANNELS.keySet().stream())
                        .anyMatch(key -> form.text(key) != null)
                || !form.choices("endedChannels").isEmpty();
        if (!anything) {
            throw new BusinessRefusal("customer.request.nothingCorrected");
        }
        write(request, form, Signed.in(task));
    }

    private void write(DataRequest request, Submission form, String by) {
        long customerId = request.customerId();
        customers.correct(
                customerId,
                form.text("correctedName"),
                form.text("correctedIdentity"),
                form.text("correctedCity"),
                SOURCE,
                request.requestNo(),
                by);
        CHANNELS.forEach((key, kind) -> {
            if (form.text(key) != null) {
                customers.addChannel(customerId, new NewChannel(kind, form.text(key), true), SOURCE, by);
            }
        });
        form.choices("endedChannels")
                .forEach(channel -> customers.endChannel(customerId, Long.parseLong(channel), SOURCE, by));
    }
}
