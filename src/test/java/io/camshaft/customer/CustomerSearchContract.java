package io.camshaft.customer;

import static io.camshaft.customer.CustomerHouse.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.NewCustomer.NewChannel;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One field finds the right person first, and nobody finds whom they should not; on H2 and PostgreSQL. */
abstract class CustomerSearchContract {

    private CustomerHouse house;
    private long wangFang;
    private long wangFan;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void open() {
        house = new CustomerHouse(emptyDatabase());
        wangFang = house.person("王芳", "13800005678", "D1001");
        house.customers().addChannel(wangFang, new NewChannel(ChannelKind.MAIL, "wf@example.com", true), "FORM", "x");
        wangFan = house.person("王凡", "13900001111", "D1002");
        house.customers().own(house.car("LFV2A21K8A3123456", "津A12348"), wangFang, TODAY.minusDays(30), "x");
    }

    @AfterEach
    void shut() {
        house.close();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "C1000001, number",
        "c1000001, number",
        "138 0000 5678, phone",
        "+86-13800005678, phone",
        "5678, phoneEnd",
        "WF@example.com, mail",
        "津a·12348, plate",
        "lfv2a21k8a3123456, vin",
        "3456, vinEnd",
        "A3123456, vinEnd",
        "王芳, name",
        "王 芳, name",
        "wangfang, pinyin",
        "Wáng Fāng, pinyin",
        "wang2 fang1, pinyin"
    })
    void thePersonIsFirst(String words, String by) {
        CustomerHit first = find(words, "feng.yu").get(0);

        assertThat(first.customerId()).isEqualTo(wangFang);
        assertThat(first.foundBy()).isEqualTo("customer.foundBy." + by);
    }

    @Test
    void theAnswerIsMasked() {
        assertThat(find("5678", "feng.yu"))
                .containsExactly(new CustomerHit(
                        wangFang,
                        "C" + wangFang,
                        "王*",
                        "138****5678",
                        "津A****8",
                        List.of("Borui 2024 · LFV…123456"),
                        "Tianjin",
                        "D1001",
                        CustomerState.LOST,
                        "customer.foundBy.phoneEnd"));
    }

    @Test
    void spellingVariantsFindThePersonAfterTheExactOnes() {
        assertThat(ids("wangfan")).containsExactly(wangFan, wangFang);
        assertThat(ids("wangfang")).containsExactly(wangFang, wangFan);
        assertThat(ids("wanfan")).containsExactlyInAnyOrder(wangFang, wangFan);
        assertThat(find("王方", "feng.yu")).extracting(CustomerHit::foundBy).containsOnly("customer.foundBy.soundsLike");
        assertThat(ids("wf")).containsExactlyInAnyOrder(wangFang, wangFan);
        assertThat(ids("wangfeng")).isEmpty();
    }

    @Test
    void traditionalCharactersRareOnesAndEmojiAreFound() {
        long zhang = house.person("張偉", null, "D1001");
        long rare = house.person("𠮷田😀", null, "D1001");
        long john = house.person("John Smith", null, "D1001");

        assertThat(ids("张伟")).containsExactly(zhang);
        assertThat(ids("𠮷田😀")).contains(rare);
        assertThat(ids("JOHN smith")).containsExactly(john);
    }

    @Test
    void blankAndUnknownWordsFindNobody() {
        for (String words :
                new String[] {null, "", "  ", "😀", "李雷", "13700000000", "C9999999", "津A99999", "x".repeat(500)}) {
            assertThat(find(words, "feng.yu")).as(words).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} finds {1} of two")
    @CsvSource({
        "bai.xue, 1",
        "fan.hui, 1",
        "liu.yang, 1",
        "wang.fang, 0",
        "shi.lei, 1",
        "qin.lan, 1",
        "li.qiang, 0",
        "sun.li, 0",
        "he.jun, 0",
        "lin.tao, 0",
        "feng.yu, 2",
        "shen.bin, 2",
        "ye.qing, 2",
        "nobody, 0"
    })
    void everybodyFindsWhomTheirWorkIsAbout(String reader, int found) {
        assertThat(find("wanfan", reader)).hasSize(found);
        assertThat(find("wf", reader)).hasSize(found);
        assertThat(find("C" + wangFang, reader).size()
                        + find("C" + wangFan, reader).size())
                .isEqualTo(found);
        assertThat(find("5678", reader).size() + find("1111", reader).size()).isEqualTo(found);
        assertThat(find("津A12348", reader).size() + find("13900001111", reader).size())
                .isEqualTo(found);
    }

    @Test
    void aDoubleLeadsToTheRecordThatStandsAndTheDealerOfTheDoubleFindsIt() {
        house.merged(wangFan, wangFang);

        assertThat(ids("13900001111")).containsExactly(wangFang);
        assertThat(ids("wanfan")).containsExactly(wangFang);
        assertThat(find("王芳", "shi.lei")).extracting(CustomerHit::customerId).containsExactly(wangFang);
        assertThat(find("13800005678", "shi.lei")).hasSize(1);
        assertThat(find("C" + wangFan, "bai.xue"))
                .extracting(CustomerHit::customerId)
                .containsExactly(wangFang);
    }

    @Test
    void rowsOfOlderKeysAreFoundAfterARotation() {
        house.protection.newest = 3;
        long later = house.person("王芳", "13600002222", "D1001");

        assertThat(ids("王芳")).containsExactlyInAnyOrder(wangFang, later);
        assertThat(ids("13800005678")).containsExactly(wangFang);
        assertThat(ids("津A12348")).containsExactly(wangFang);
    }

    @Test
    void ownCustomersAndThoseHeardOfLastComeFirst() {
        long known = house.person("王芳", null, "D1002");
        house.customers().lookAfter(known, "D1001", null, "x");
        house.customers().lookAfter(known, "D1002", null, "x");
        long lately = house.person("王芳", null, "D1001");
        house.customers().visit(house.came("V-1", house.car("LFV2A21K8A3999999", null), lately, TODAY), "dms");

        assertThat(find("王芳", "bai.xue")).extracting(CustomerHit::customerId).containsExactly(lately, wangFang, known);
    }

    @Test
    void aFormerOwnerIsNotFoundByTheCarAndNobodyByATokenAlone() {
        house.customers().own(house.car("LFV2A21K8A3123456", null), wangFan, TODAY, "x");
        assertThat(ids("津A12348")).containsExactly(wangFan);

        house.jdbc
                .sql("update contact_channel set value_token = ? where customer_id = ? and kind = 'MOBILE'")
                .params(house.protection.token("channel.value", "+8613600009999"), wangFan)
                .update();
        assertThat(ids("13600009999")).isEmpty();
    }

    @Test
    void twentyAtMostAndNoMoreStatementsForManyThanForOne() {
        int one = statements("wangfang");
        for (int i = 0; i < 45; i++) {
            house.person("王芳", null, "D1001");
        }

        assertThat(find("wangfang", "feng.yu")).hasSize(20);
        assertThat(statements("wangfang")).isEqualTo(one).isLessThanOrEqualTo(6);
        assertThat(statements("13800005678")).isLessThanOrEqualTo(4);
        assertThat(statements("5678")).isLessThanOrEqualTo(5);
        assertThat(statements("王芳")).isLessThanOrEqualTo(4);
    }

    private int statements(String words) {
        house.statements.reset();
        find(words, "feng.yu");
        return house.statements.kinds().total();
    }

    private List<Long> ids(String words) {
        return find(words, "feng.yu").stream().map(CustomerHit::customerId).toList();
    }

    private List<CustomerHit> find(String words, String reader) {
        return house.bean(CustomerSearch.class).find(words, reader);
    }
}
