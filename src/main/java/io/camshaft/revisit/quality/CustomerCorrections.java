package io.camshaft.revisit.quality;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerCard.PersonalValue;
import io.camshaft.customer.CustomerCards;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.PersonalField;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.quality.Verification.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes what a customer put right in a call to the customer's record; a refused value is told with the name of its field. */
@Component
class CustomerCorrections {

    private static final String SOURCE = "CALL";

    private final Customers customers;
    private final CustomerCards cards;
    private final Texts texts;
    private final Clock clock;

    CustomerCorrections(Customers customers, CustomerCards cards, Texts texts, Clock clock) {
        this.customers = customers;
        this.cards = cards;
        this.texts = texts;
        this.clock = clock;
    }

    /** True where the record is right now; false where somebody else has to put it right. */
    boolean correct(RevisitCall call, Answer answer, String by) {
        try {
            return written(call, answer, by);
        } catch (BusinessRefusal refusal) {
            throw new BusinessRefusal(
                    "revisit.refusal.correction", texts.get("revisit.field." + answer.field()), texts.of(refusal));
        }
    }

    private boolean written(RevisitCall call, Answer answer, String by) {
        long customer = call.customerId();
        String right = answer.right();
        switch (answer.field()) {
            case NAME -> {
                return right != null && named(call, right, null, by);
            }
            case CITY -> {
                return right != null && named(call, null, right, by);
            }
            case MOBILE -> {
                return right != null
                        && replaced(
                                customer,
                                ChannelKind.MOBILE,
                                telephones(),
                                new NewChannel(ChannelKind.MOBILE, right, true),
                                by);
            }
            case MAIL -> {
                return right != null
                        && replaced(
                                customer,
                                ChannelKind.MAIL,
                                EnumSet.of(PersonalField.MAIL),
                                new NewChannel(ChannelKind.MAIL, right, true),
                                by);
            }
            case CAR -> {
                LocalDate since = answer.on() == null ? LocalDate.now(clock) : answer.on();
                customers.disown(call.vehicleId(), customer, since, SOURCE, by);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private static Set<PersonalField> telephones() {
        return EnumSet.of(PersonalField.MOBILE, PersonalField.PHONE);
    }

    private boolean named(RevisitCall call, String name, String city, String by) {
        customers.correct(call.customerId(), name, null, city, SOURCE, call.callNo(), by);
        return true;
    }

    /** The one that people were shown is ended: the preferred, else the first. */
    private boolean replaced(
            long customer, ChannelKind kind, Set<PersonalField> fields, NewChannel channel, String by) {
        Optional<PersonalValue> old = cards.card(customer, by).personal().stream()
                .filter(value -> fields.contains(value.field()))
                .min(Comparator.comparing(value -> !value.preferred()));
        long added = customers.addChannel(customer, channel, SOURCE, by);
        if (old.isPresent() && old.get().channelId() == added) {
            throw new BusinessRefusal("revisit.refusal.sameValue");
        }
        old.ifPresent(value -> customers.endChannel(customer, value.channelId(), SOURCE, by));
        return true;
    }
}
