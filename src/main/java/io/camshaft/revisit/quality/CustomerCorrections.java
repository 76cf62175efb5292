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
        String right = answer.right();
        return switch (answer.field()) {
            case NAME -> right != null && named(call, right, null, by);
            case CITY -> right != null && named(call, null, right, by);
            case MOBILE -> right != null && replaced(call, ChannelKind.MOBILE, telephones(), right, by);
            case MAIL -> right != null && replaced(call, ChannelKind.MAIL, EnumSet.of(PersonalField.MAIL), right, by);
            case CAR -> given(call, answer.on(), by);
            case PURCHASE, VISIT, WORK -> false;
        };
    }

    private boolean given(RevisitCall call, LocalDate on, String by) {
        LocalDate since = on == null ? LocalDate.now(clock) : on;
        customers.disown(call.vehicleId(), call.customerId(), since, SOURCE, by);
        return true;
    }

    private static Set<PersonalField> telephones() {
        return EnumSet.of(PersonalField.MOBILE, PersonalField.PHONE);
    }

    private boolean named(RevisitCall call, String name, String city, String by) {
        customers.correct(call.customerId(), name, null, city, SOURCE, call.callNo(), by);
        return true;
    }

    /** The one that people were shown is ended: the preferred, else the first. */
    private boolean replaced(RevisitCall call, ChannelKind kind, Set<PersonalField> fields, String right, String by) {
        long customer = call.customerId();
        Optional<PersonalValue> old = cards.card(customer, by).personal().stream()
                .filter(value -> fields.contains(value.field()))
                .min(Comparator.comparing(value -> !value.preferred()));
        long added = customers.addChannel(customer, new NewChannel(kind, right, true), SOURCE, by);
        if (old.isPresent() && old.get().channelId() == added) {
            throw new BusinessRefusal("revisit.refusal.sameValue");
        }
        old.ifPresent(value -> customers.endChannel(customer, value.channelId(), SOURCE, by));
        return true;
    }
}
