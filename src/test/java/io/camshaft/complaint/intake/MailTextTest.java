package io.camshaft.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailTextTest {

    @Test
    void htmlBecomesTheTextThatAPersonReads() {
        assertThat(MailText.ofHtml("<html><head><style>p{}</style><title>x</title></head><body><p>刹车<b>异响</b></p>"
                        + "<script>alert(1)</script><div>line one<br>line two</div><img src=x onerror=alert(2)>"
                        + "<ul><li>a</li><li>b &lt;i&gt; 😀</li></ul></body></html>"))
                .isEqualTo("刹车异响\n\nline one\nline two\n\na\n\nb <i> 😀");
    }

    @Test
    void brokenAndEndlessHtmlEnds() {
        assertThat(MailText.ofHtml("<p>open <b>never <i>closed")).isEqualTo("open never closed");
        assertThat(MailText.ofHtml("<div>".repeat(100_000) + "x")).isEmpty();
        assertThat(MailText.ofHtml("")).isEmpty();
    }

    @Test
    void controlCharactersGoLineEndsStay() {
        assertThat(MailText.tidy("a\r\nb\u0000\u0007c\n\n\n\nd\u00a0e  \n")).isEqualTo("a\nbc\n\nd e");
    }
}
