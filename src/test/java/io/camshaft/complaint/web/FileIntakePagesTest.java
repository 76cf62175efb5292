package io.camshaft.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** A file with complaints from its supervisor to the cases. */
@WholeApplication
class FileIntakePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
    }

    @AfterEach
    void letTimeRun() {
        time.reset();
    }

    private String sent(byte[] content) throws Exception {
        return mvc.perform(multipart("/complaints/import")
                        .file(new MockMultipartFile("file", "投诉.csv", "text/csv", content))
                        .with(user("shen.bin"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(user("shen.bin")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MvcResult take(String path) throws Exception {
        return mvc.perform(post(path + "/take").with(user("shen.bin")).with(csrf()))
                .andReturn();
    }

    private long cases() {
        return rows.count("select count(*) from complaint");
    }

    @Test
    void goodLinesBecomeCasesBadOnesSayWhyAndTheSameLineIsTakenOnce() throws Exception {
        String csv = "内容,电话,类型,车架号\n"
                + "\"Quokkafile 刹车异响, <b>很响</b>\",13912340001,AFTER_SALES,LFV2A21K0E0017777\n"
                + "没有电话,,,\n"
                + "车架号不对,13912340002,,123\n";
        String path = sent(csv.getBytes(Charset.forName("GB18030")));
        assertThat(page(path))
                .contains("Quokkafile 刹车异响, &lt;b&gt;很响&lt;/b&gt;")
                .contains("Please give a phone number or a mail address.")
                .contains("17 letters and digits");
        long before = cases();

        MvcResult taken = take(path);

        assertThat(cases()).isEqualTo(before + 1);
        assertThat(taken.getFlashMap().get("done")).isEqualTo("1 cases opened, 0 lines were taken before.");
        assertThat(page(path)).contains("Taken: 1 cases opened");
        assertThat(
                        rows.count(
                                "select count(*) from complaint_import where content_sealed is not null and taken_at is not null"))
                .isZero();
        assertThat(take(path).getFlashMap().get("refused")).isEqualTo("This file was taken already.");
        assertThat(rows.engineColumnsHolding("Quokkafile")).isEmpty();

        String again = sent(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
        assertThat(take(again).getFlashMap().get("done")).isEqualTo("0 cases opened, 1 lines were taken before.");
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void whatIsNoFileWithComplaintsIsRefused() throws Exception {
        assertThat(sent(new byte[0])).isEqualTo("/complaints/import");
        assertThat(sent("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("/complaints/import");
        assertThat(sent("words,phone\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("/complaints/import");
        assertThat(sent("words,phone\n\"open,1\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("/complaints/import");
        assertThat(mvc.perform(get("/complaints/import").with(user("feng.yu")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(page("/complaints/import")).contains("<code>words</code>");
    }
}
