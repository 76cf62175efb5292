package io.camshaft.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RefusalSentenceFilterTest {

    private static final String ENGINES = "{\"type\":\"RestException\",\"message\":\"Cannot submit task form 1: No.\"}";
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/1/submit-form";

    private final RefusalSentenceFilter filter = new RefusalSentenceFilter(new ObjectMapper());

    @Test
    void tasklistReadsTheSentenceAlone() throws Exception {
        MockHttpServletResponse response = answer("POST", TASKLIST, "拒绝原因：请填写此项。", 500);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"BusinessRefusal\",\"message\":\"拒绝原因：请填写此项。\"}");
    }

    @Test
    void nothingInASentenceWorksAsMarkup() throws Exception {
        assertThat(answer("PUT", "/engine-rest/x", "No <script>", 500).getContentAsString(StandardCharsets.UTF_8))
                .contains("No ‹script›");
    }

    @Test
    void otherAnswersAreLeftAlone() throws Exception {
        assertThat(answer("POST", TASKLIST, null, 500).getContentAsString()).isEqualTo(ENGINES);
        assertThat(answer("POST", TASKLIST, "refused and caught", 204).getStatus())
                .isEqualTo(204);
        assertThat(answer("POST", "/cases/1/withdraw", "No.", 500).getStatus()).isEqualTo(500);
        assertThat(answer("GET", TASKLIST, "No.", 500).getStatus()).isEqualTo(500);
    }

    private MockHttpServletResponse answer(String method, String path, String sentence, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain engine = (asked, answer) -> {
            asked.setAttribute(RefusalInterceptor.SENTENCE, sentence);
            ((jakarta.servlet.http.HttpServletResponse) answer).setStatus(status);
            answer.getOutputStream().write(ENGINES.getBytes(StandardCharsets.UTF_8));
        };
        filter.doFilter(request, response, engine);
        return response;
    }
}
