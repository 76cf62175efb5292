package io.camshaft.customer;

import io.camshaft.platform.protection.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of customers as the rotation of keys must know them: what is sealed, and what each token is made of. */
@Configuration(proxyBeanMethods = false)
class SealedCustomerTables {

    @Bean
    SealedTable sealedCustomers() {
        return SealedTable.of("customer")
                .with("kind")
                .sealed("name_sealed", PersonalValues.NAME)
                .sealed("identity_sealed", PersonalValues.IDENTITY)
                .token("name_token", PersonalValues.NAME, row -> normalised(row.get("name_sealed")))
                .token("pinyin_token", PersonalValues.PINYIN, row -> {
                    Spelling spelling = spelling(row.get("kind"), row.get("name_sealed"));
                    return spelling == null ? null : Spelling.folded(spelling.pinyin());
                })
                .token("initials_token", PersonalValues.INITIALS, row -> {
                    Spelling spelling = spelling(row.get("kind"), row.get("name_sealed"));
                    return spelling == null ? null : spelling.initials();
                })
                .token("identity_token", PersonalValues.IDENTITY, row -> row.get("identity_sealed"));
    }

    @Bean
    SealedTable sealedContacts() {
        return SealedTable.of("contact_person")
                .sealed("name_sealed", PersonalValues.CONTACT)
                .token("name_token", PersonalValues.CONTACT, row -> normalised(row.get("name_sealed")));
    }

    @Bean
    SealedTable sealedChannels() {
        return SealedTable.of("contact_channel")
                .with("kind")
                .sealed("value_sealed", PersonalValues.CHANNEL)
                .token(
                        "value_token",
                        PersonalValues.CHANNEL,
                        row -> kind(row.get("kind")) == ChannelKind.ADDRESS ? null : row.get("value_sealed"))
                .token(
                        "tail_token",
                        PersonalValues.TAIL,
                        row -> kind(row.get("kind")).isTelephone() ? PhoneNumber.tail(row.get("value_sealed")) : null);
    }

    @Bean
    SealedTable sealedPlates() {
        return SealedTable.of("vehicle")
                .sealed("plate_sealed", PersonalValues.PLATE)
                .token("plate_token", PersonalValues.PLATE, row -> row.get("plate_sealed"));
    }

    private static ChannelKind kind(String name) {
        return ChannelKind.valueOf(name);
    }

    private static String normalised(String name) {
        return name == null ? null : PersonName.normalised(name);
    }

    private static Spelling spelling(String kind, String name) {
        return name == null ? null : Spelling.of(CustomerKind.valueOf(kind), name);
    }
}
