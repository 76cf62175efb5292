package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.platform.protection.Protection;
import io.camshaft.platform.protection.SealedTable;
import io.camshaft.support.Rows;
import io.camshaft.support.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rotation of keys knows every sealed column, and makes the same tokens as those who write. */
@WholeApplication
class SealedTablesTest {

    /** Columns that look alike and are none: a known value that tells whether a key is the right one. */
    private static final Set<String> OTHERS = Set.of("protection_key.check_sealed", "protection_key.check_token");
    /** Tokens of what is not kept: lines that were taken, near spellings. They are of use until their keys retire. */
    private static final Set<String> OF_NOTHING_KEPT = Set.of("customer_source.line_token");

    @Autowired
    private List<SealedTable> tables;

    @Autowired
    private Protection protection;

    @Autowired
    private PersonalValues values;

    @Autowired
    private Rows rows;

    @Test
    void everySealedColumnIsRotated() {
        Set<String> known = new TreeSet<>();
        for (SealedTable table : tables) {
            table.sealed().forEach(column -> known.add(table.name() + "." + column.column()));
            table.tokens().forEach(column -> known.add(table.name() + "." + column.column()));
        }
        Set<String> there = rows
                .texts(
                        """
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(column_name) like '%\\_sealed' escape '\\'
                           or lower(column_name) like '%\\_token' escape '\\'
                        """)
                .stream()
                .filter(column -> !OTHERS.contains(column) && !OF_NOTHING_KEPT.contains(column))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).isEqualTo(there).isNotEmpty();
    }

    @Test
    void tokensMadeAnewAreThoseThatWereWritten() {
        PersonalValues.Identity person = values.identity(CustomerKind.PERSON, "歐陽 袋熊", "110101199003070011");
        PersonalValues.Sealed phone = values.channel(ChannelKind.MOBILE, "+8613912345678");
        PersonalValues.Sealed address = values.channel(ChannelKind.ADDRESS, "袋熊路七号");
        PersonalValues.Sealed plate = values.plate("津A12345");
        Map<String, String> row = Map.of(
                "kind", "PERSON", "name_sealed", values.name(person.name()), "identity_sealed", "110101199003070011");

        assertThat(token("customer", "name_token", row)).isEqualTo(person.nameToken());
        assertThat(token("customer", "pinyin_token", row)).isEqualTo(person.pinyinToken());
        assertThat(token("customer", "initials_token", row)).isEqualTo(person.initialsToken());
        assertThat(token("customer", "identity_token", row)).isEqualTo(person.numberToken());
        Map<String, String> mobile = Map.of("kind", "MOBILE", "value_sealed", "+8613912345678");
        assertThat(token("contact_channel", "value_token", mobile)).isEqualTo(phone.token());
        assertThat(token("contact_channel", "tail_token", mobile)).isEqualTo(phone.tail());
        Map<String, String> post = Map.of("kind", "ADDRESS", "value_sealed", "袋熊路七号");
        assertThat(token("contact_channel", "value_token", post))
                .isEqualTo(address.token())
                .isNull();
        assertThat(token("vehicle", "plate_token", Map.of("plate_sealed", "津A12345")))
                .isEqualTo(plate.token());
    }

    private Long token(String table, String column, Map<String, String> row) {
        SealedTable found = tables.stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow();
        SealedTable.Token token = found.tokens().stream()
                .filter(each -> each.column().equals(column))
                .findFirst()
                .orElseThrow();
        return protection.token(token.field().apply(row), token.normalised().apply(row));
    }
}
