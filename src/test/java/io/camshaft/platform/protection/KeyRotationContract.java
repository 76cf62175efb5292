package io.camshaft.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and rows over the years, on every database. */
abstract class KeyRotationContract {

    private final KeyRing first = KeyRing.fresh();
    private final KeyRing second = first.withNewGeneration(null);
    private ProtectionTables tables;

    abstract DataSource freshDatabase();

    @BeforeEach
    void setUp() {
        tables = new ProtectionTables(freshDatabase());
    }

    private static KeyRing only(KeyRing ring, int index) {
        return new KeyRing(List.of(ring.generations().get(index)));
    }

    @Test
    void theFirstStartNotesItsKeysAndTheNextOneAcceptsThem() {
        assertThat(tables.known.used()).isFalse();

        tables.start(first);

        assertThat(tables.known.used()).isTrue();
        assertThat(tables.start(KeyRing.parse(first.toJson(), "test")).generation())
                .isEqualTo(1);
        assertThat(tables.known.all()).singleElement().satisfies(generation -> {
            assertThat(generation.generation()).isEqualTo(1);
            assertThat(generation.firstUsedAt().toInstant()).isEqualTo(ProtectionTables.NOW);
            assertThat(generation.retiredAt()).isNull();
        });
    }

    @Test
    void otherKeysUnderTheSameNumberAreRefused() {
        tables.start(first);

        assertThatThrownBy(() -> tables.start(KeyRing.fresh()))
                .isInstanceOf(BusinessRefusal.class)
                .hasMessage("platform.protection.generationWrong [1]");
    }

    @Test
    void anotherIndexKeyIsRefusedTooBecauseNothingWouldBeFound() {
        tables.start(first);
        String swapped = first.toJson();
        String indexing = first.generations().get(0).indexingKeys();
        String other = KeyRing.fresh().generations().get(0).indexingKeys();
        KeyRing mixed = KeyRing.parse(swapped.replace(valueOf(indexing), valueOf(other)), "test");

        assertThatThrownBy(() -> tables.start(mixed)).hasMessage("platform.protection.generationWrong [1]");
    }

    private static String valueOf(String keyset) {
        return keyset.replaceAll("(?s).*\"value\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    @Test
    void keysThatRowsMayNeedMustStayInTheRing() {
        tables.start(second);

        assertThatThrownBy(() -> tables.start(only(second, 1))).hasMessage("platform.protection.generationMissing [1]");
        assertThatThrownBy(() -> tables.start(first)).hasMessage("platform.protection.generationMissing [2]");
        assertThat(tables.known.all()).hasSize(2);
    }

    @Test
    void rotationKeepsEverythingReadableAndFoundAtEveryMoment() {
        RingProtection old = tables.start(first);
        for (int room = 1; room <= 25; room++) {
            tables.write(old, room, "phone", "张三", "+86138001380" + (10 + room));
        }
        List<String> before = tables.find(old, "张三");
        RingProtection young = tables.start(second);
        tables.write(young, 26, "phone", "李四", "+8613800138099");
        KeyRotation rotation = tables.rotation(young);

        assertThat(tables.find(young, "张三")).isEqualTo(before).hasSize(25);
        assertThat(rotation.rewrite(10, 4)).isEqualTo(10);
        assertThat(rotation.progress())
                .extracting(KeyRotation.Progress::rows)
                .containsExactly(Map.of("guest", 15L), Map.of("guest", 11L));
        assertThat(tables.find(young, "张三")).isEqualTo(before);
        assertThatThrownBy(() -> rotation.retire(1)).hasMessage("platform.protection.rowsRemain [1, guest]");

        assertThat(rotation.rewrite(1000, 4)).isEqualTo(15);
        assertThat(rotation.rewrite(1000, 4)).isZero();
        rotation.retire(1);

        assertThat(young.tokens("guest.name", "张三")).hasSize(1);
        RingProtection alone = tables.start(only(second, 1));
        assertThat(tables.find(alone, "张三")).isEqualTo(before);
        assertThat(tables.roomsByTail(alone, "phone", "8011")).containsExactly(1);
        assertThat(tables.roomsByTail(alone, "phone", "8099")).containsExactly(26);
    }

    @Test
    void valuesThatAreNotThereStayNotThere() {
        RingProtection old = tables.start(first);
        tables.write(old, 1, "mail", "张三", null);
        RingProtection young = tables.start(second);

        tables.rotation(young).rewrite(1000, 100);

        assertThat(tables.find(young, "张三")).containsExactly("1 张三 null");
        assertThat(tables.jdbc
                        .sql("select tail_token from guest")
                        .query(Long.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void aRowWhoseGenerationDoesNotTellTheTruthIsFoundBeforeItsKeysGo() {
        RingProtection old = tables.start(first);
        tables.write(old, 1, "phone", "张三", "+8613800138011");
        tables.jdbc.sql("update guest set generation = 2").update();
        RingProtection young = tables.start(second);
        KeyRotation rotation = tables.rotation(young);

        assertThatThrownBy(() -> rotation.retire(1)).hasMessage("platform.protection.rowsRemain [1, guest]");
        assertThat(rotation.rewrite(1000, 100)).isEqualTo(1);
        rotation.retire(1);

        assertThat(tables.find(tables.start(only(second, 1)), "张三")).containsExactly("1 张三 +8613800138011");
    }

    @Test
    void theKeysInUseAreNotRetiredNorThoseThatNeverWere() {
        KeyRotation rotation = tables.rotation(tables.start(second));

        for (int generation : List.of(2, 3)) {
            assertThatThrownBy(() -> rotation.retire(generation))
                    .hasMessage("platform.protection.notOlder [" + generation + "]");
        }
        rotation.retire(1);
        assertThat(rotation.progress())
                .containsExactly(
                        new KeyRotation.Progress(1, false, true, Map.of("guest", 0L)),
                        new KeyRotation.Progress(2, true, false, Map.of("guest", 0L)));
    }

    /** Somebody writes the row between reading and rewriting: their values win. */
    @Test
    void aRowThatSomebodyWritesMeanwhileIsLeftToThem() {
        RingProtection old = tables.start(first);
        tables.write(old, 1, "phone", "张三", "+8613800138011");
        RingProtection young = tables.start(second);
        SealedTableRepository rows = new SealedTableRepository(tables.jdbc);
        SealedTableRepository.Row read =
                rows.byGeneration(ProtectionTables.GUEST, 1, 1).get(0);
        tables.jdbc
                .sql("update guest set name_sealed = :sealed, name_token = :token")
                .param("sealed", young.seal("guest.name", "张三丰"))
                .param("token", young.token("guest.name", "张三丰"))
                .update();

        boolean written =
                rows.rewrite(ProtectionTables.GUEST, read, Map.of("name_sealed", young.seal("guest.name", "张三")), 2);

        assertThat(written).isFalse();
        tables.rotation(young).rewrite(1000, 100);
        assertThat(tables.find(young, "张三丰")).containsExactly("1 张三丰 +8613800138011");
    }

    @Test
    void aBrokenRowIsNamedAndNothingOfItsBatchIsWritten() {
        RingProtection old = tables.start(first);
        tables.write(old, 1, "phone", "张三", "+8613800138011");
        tables.write(old, 2, "phone", "李四", "+8613800138012");
        tables.jdbc.sql("update guest set kind = 'mail' where room = 2").update();
        RingProtection young = tables.start(second);
        AtomicInteger rewritten = new AtomicInteger(-1);

        assertThatThrownBy(() -> rewritten.set(tables.rotation(young).rewrite(1000, 100)))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("guest {")
                .hasMessageContaining("room=2")
                .hasMessageNotContaining("138");

        assertThat(rewritten).hasValue(-1);
        assertThat(tables.rotation(young).progress().get(0).rows()).containsEntry("guest", 2L);
    }
}
