package io.camshaft.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.protection.Protection;
import io.camshaft.platform.protection.TestKeys;
import io.camshaft.support.PersonalDataScan.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scan finds what it looks for, in every kind of column and file, before anybody believes that it found nothing. */
abstract class PersonalDataScanContract {

    private static final String NAME = "张𠮷三";
    private static final String PHONE = "13912345678";
    private static final String PLATE = "沪A88888";

    private DataSource database;
    private JdbcClient jdbc;
    private PersonalDataScan scan;

    abstract DataSource freshDatabase();

    @BeforeEach
    void plant() {
        database = freshDatabase();
        jdbc = JdbcClient.create(database);
        scan = new PersonalDataScan()
                .plant("name", NAME, "Wang Xiaoming")
                .plant("phone", PHONE)
                .plant("plate", PLATE);
    }

    private void table(String type, Object... values) {
        jdbc.sql("create table suspect (id integer, held " + type + ")").update();
        for (Object value : values) {
            jdbc.sql("insert into suspect values (1, :value)")
                    .param("value", value)
                    .update();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void finds(String... kinds) {
        assertThat(scan.scan(database))
                .extracting(finding -> finding.place() + " " + finding.kind())
                .containsExactlyInAnyOrder(List.of(kinds).stream()
                        .map(kind -> "suspect.held " + kind)
                        .toArray(String[]::new));
    }

    @Test
    void textsOfAnyLengthAreRead() {
        table("varchar(400)", "before " + NAME + " after", "call WANG XIAOMING", "nothing");

        assertThat(scan.scan(database)).containsExactly(new Finding("suspect.held", "name", 2));
    }

    @Test
    void longTextsAreRead() {
        table("text", "x".repeat(100_000) + PLATE.toLowerCase(java.util.Locale.ROOT));

        finds("plate");
    }

    @Test
    void fixedTextsAreRead() {
        table("char(20)", PHONE);

        finds("phone");
    }

    @Test
    void numbersAreReadAsTheyArePrinted() {
        table("bigint", 13912345678L, 1L);

        finds("phone");
    }

    @Test
    void jsonIsReadWithItsEscapes() {
        jdbc.sql("create table suspect (id integer, held json)").update();
        boolean h2 = h2();
        for (String document : List.of("{\"a\": \"" + NAME + "\"}", "{\"a\": \"\\\\u6caaA88888\"}")) {
            jdbc.sql("insert into suspect values (1, " + (h2 ? "cast(:value as json)" : "cast(:value as json)") + ")")
                    .param("value", h2 ? utf8(document) : document)
                    .update();
        }

        finds("name", "plate");
    }

    private boolean h2() {
        return getClass().getSimpleName().contains("H2");
    }

    @Test
    void addressesAndMarkupAreReadInTheirSpelling() {
        table("varchar(400)", "GET /find?q=%E6%B2%AAA88888 HTTP/1.1", "<b>&#24352;&#134071;&#19977;</b>");

        finds("plate", "name");
    }

    @Test
    void bytesAreReadInEveryUsualEncoding() throws IOException {
        for (byte[] bytes : List.of(
                utf8("x" + NAME),
                ("x" + NAME).getBytes(StandardCharsets.UTF_16LE),
                ("x" + NAME).getBytes(StandardCharsets.UTF_16BE),
                serialized(new ArrayList<>(List.of(1, NAME))),
                zipped("sheet1.xml", utf8("<t>" + NAME + "</t>")),
                zipped("inner.zip", zipped("a.txt", utf8(NAME))),
                gzipped(utf8("log " + NAME)))) {
            jdbc.sql("drop table if exists suspect").update();
            table("bytea", bytes);
            finds("name");
        }
    }

    @Test
    void sealedValuesAreNotFoundAndWouldBeWithoutTheSeal() {
        Protection protection = TestKeys.protection();
        table("bytea", protection.seal("f", NAME + PHONE), protection.seal("f", PLATE));
        finds();

        jdbc.sql("drop table suspect").update();
        table("bytea", utf8(NAME + PHONE), utf8(PLATE));
        finds("name", "phone", "plate");
    }

    @Test
    void namesThatAreReservedAndOtherSchemasHideNothing() {
        jdbc.sql("create schema aside").update();
        jdbc.sql("create table aside.\"order\" (\"user\" varchar(40), \"Group.By\" varchar(40))")
                .update();
        jdbc.sql("insert into aside.\"order\" values (:name, :phone)")
                .param("name", NAME)
                .param("phone", PHONE)
                .update();

        assertThat(scan.scan(database))
                .containsExactlyInAnyOrder(
                        new Finding("order.user", "name", 1), new Finding("order.group.by", "phone", 1));
    }

    @Test
    void manyRowsAreReadToTheLast() {
        table("varchar(40)");
        jdbc.sql("insert into suspect select 1, 'row ' || n from " + numbers(20_000))
                .update();
        jdbc.sql("insert into suspect values (1, :value)").param("value", PHONE).update();

        assertThat(scan.scan(database)).containsExactly(new Finding("suspect.held", "phone", 1));
    }

    private String numbers(int count) {
        return h2() ? "(select x as n from system_range(1, " + count + ")) t" : "generate_series(1, " + count + ") n";
    }

    @Test
    void filesAreReadPackedOrNotAndInTheEncodingOfDealerSystems(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("app.log"), "line\n" + PHONE + "\n");
        Files.write(folder.resolve("delta.csv"), (NAME + ",x").getBytes(Charset.forName("GB18030")));
        Files.createDirectory(folder.resolve("exports"));
        Files.write(folder.resolve("exports/list.xlsx"), zipped("xl/sharedStrings.xml", utf8(PLATE)));
        Files.writeString(folder.resolve("clean.txt"), "1391234567 is one digit short");

        assertThat(scan.scan(folder))
                .containsExactlyInAnyOrder(
                        new Finding(folder.resolve("app.log").toString(), "phone", 1),
                        new Finding(folder.resolve("delta.csv").toString(), "name", 1),
                        new Finding(folder.resolve("exports/list.xlsx") + "!xl/sharedStrings.xml", "plate", 1));
    }

    @Test
    void aFindingNeverTellsTheValue() {
        table("varchar(40)", NAME);

        assertThat(scan.scan(database).toString()).doesNotContain(NAME).contains("name");
    }

    @Test
    void aValueTooShortToMeanAnythingIsRefused() {
        assertThatThrownBy(() -> scan.plant("name", "张")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] serialized(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
