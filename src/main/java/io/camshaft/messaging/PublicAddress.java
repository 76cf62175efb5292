package io.camshaft.messaging;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;

/** Where links in messages point to: {@code camshaft.public-url}. */
@ConfigurationProperties("camshaft")
public record PublicAddress(@DefaultValue("http://localhost:8080") String publicUrl) {

    String of(Notice notice) {
        return of(
                notice.page() == null
                        ? "/cases/" + UriUtils.encodePathSegment(notice.caseNo(), StandardCharsets.UTF_8)
                        : notice.page());
    }

    /** @param path from the root, with everything encoded */
    public String of(String path) {
        String root = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return root + path;
    }
}
