package io.camshaft.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Complaints from programs. */
@WholeApplication
class ComplaintApiTest {

    private static final String PASSWORD = "Orchid-Teapot-88";
    private static final String PATH = "/api/v1/complaints";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        people.setPasswords(PASSWORD);
        time.set("2026-05-26T10:00+08:00");
    }

    @AfterEach
    void letTimeRun() {
        time.reset();
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "AFTER_SALES");
        body.put("words", "Quokkaparade <script>alert(1)</script> 😀");
        body.put("phone", "13912340000");
        body.put("dealer", "D1001");
        body.put("vin", "LFV2A21K0E0019998");
        return body;
    }

    private MockHttpServletResponse send(String caller, String key, Object body) throws Exception {
        MockHttpServletRequestBuilder request = post(PATH)
                .with(httpBasic(caller, PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String text ? text : json.writeValueAsString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String sentence(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        return json.readTree(answer.getContentAsString()).path("detail").asText();
    }

    @Test
    void theSameKeyGivesTheSameCaseAndOtherContentAConflict() throws Exception {
        String key = UUID.randomUUID().toString();
        MockHttpServletResponse first = send("fan.hui", key, body());
        assertThat(first.getStatus()).isEqualTo(201);
        String number =
                json.readTree(first.getContentAsString()).path("complaintNo").asText();
        MockHttpServletResponse again = send("fan.hui", key, body());
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).contains(number);
        Map<String, Object> other = body();
        other.put("words", "Other words");
        assertThat(sentence(send("fan.hui", key, other), 409))
                .isEqualTo("The same reference came with other content before; it gave case " + number + ".");
        assertThat(send("feng.yu", key, body()).getStatus()).isEqualTo(201);

        MockHttpServletResponse state = mvc.perform(get(PATH + "/" + number).with(httpBasic("fan.hui", PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(state.getContentAsString()).contains("\"open\":true").doesNotContain("Quokkaparade");
        assertThat(mvc.perform(get(PATH + "/" + number).with(httpBasic("feng.yu", PASSWORD)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(rows.engineColumnsHolding("Quokkaparade")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws Exception {
        assertThat(sentence(send("fan.hui", null, body()), 400)).contains("Idempotency-Key");
        assertThat(sentence(send("fan.hui", "a b", body()), 400)).contains("Idempotency-Key");
        Map<String, Object> silent = body();
        silent.remove("phone");
        assertThat(sentence(send("fan.hui", "k1", silent), 422)).startsWith("A phone number or a mail address");
        Map<String, Object> elsewhere = body();
        elsewhere.put("dealer", "D1002");
        assertThat(sentence(send("fan.hui", "k2", elsewhere), 403)).startsWith("You may bring cases of your own");
        assertThat(sentence(send("ye.qing", "k3", body()), 403)).isNotEmpty();
        Map<String, Object> vin = body();
        vin.put("vin", "123");
        assertThat(sentence(send("fan.hui", "k4", vin), 422)).contains("17 letters and digits");
        Map<String, Object> words = body();
        words.put("words", "x".repeat(10_001));
        assertThat(sentence(send("fan.hui", "k5", words), 422)).contains("10,000");
        assertThat(sentence(send("fan.hui", "k6", "{\"words\":\"secret-word\",\"unknown\":1}"), 422))
                .doesNotContain("secret-word");
        assertThat(sentence(send("fan.hui", "k7", "{\"kind\":\"NONSENSE\"}"), 400))
                .isNotEmpty();
    }
}
