package io.camshaft.customer.matching;

import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.RecordValues;
import io.camshaft.platform.BusinessRefusal;
import java.util.Set;
import java.util.function.Supplier;

/** What somebody is entering, to compare it; values that will be refused when they are written are left out here. */
final class EnteredTraits {

    private EnteredTraits() {}

    static Traits of(NewCustomer customer, String vin, String plate) {
        KnownRecord record = new KnownRecord(
                null,
                customer.kind(),
                RecordValues.comparableName(customer.name()),
                RecordValues.sound(customer.kind(), customer.name()));
        record.identity(orNull(() -> RecordValues.identityNo(customer.kind(), customer.identityNo())));
        record.city(customer.city());
        for (NewCustomer.NewChannel channel : customer.channels()) {
            String value = orNull(() -> RecordValues.channel(channel.kind(), channel.value()));
            if (value != null) {
                record.channel(channel.kind(), value);
            }
        }
        return withCar(record.traits(), text(vin, RecordValues::vin), text(plate, RecordValues::plate));
    }

    private static Traits withCar(Traits traits, String vin, String plate) {
        return new Traits(
                traits.kind(),
                traits.name(),
                traits.pinyin(),
                traits.mobiles(),
                traits.phones(),
                traits.mails(),
                traits.identity(),
                vin == null ? Set.of() : Set.of(vin),
                plate == null ? Set.of() : Set.of(plate),
                traits.city());
    }

    private static String text(String written, java.util.function.UnaryOperator<String> normalise) {
        return written == null || written.isBlank() ? null : orNull(() -> normalise.apply(written));
    }

    private static <T> T orNull(Supplier<T> value) {
        try {
            return value.get();
        } catch (BusinessRefusal refusal) {
            return null;
        }
    }
}
