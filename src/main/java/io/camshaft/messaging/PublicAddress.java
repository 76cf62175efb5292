package io.camshaft.messaging;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;

/** Where links in messages point to: {@code camshaft.public-url}. */
@ConfigurationProperties("camshaft")
record PublicAddress(@DefaultValue("http://localhost:8080") String publicUrl) {

    String of(Notice notice) {
        String root = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return notice.page() == null
                ? root + "/cases/" + UriUtils.encodePathSegment(notice.caseNo(), StandardCharsets.UTF_8)
                : root + notice.page();
    }
}
