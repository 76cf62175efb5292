package io.camshaft.casefile;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What people may upload.
 *
 * @param types file endings; only those that {@link FileKind} knows can be recognised
 * @param maxSize of one file; the servlet's own limit must be larger, or people read no sentence
 * @param maxCount files per case
 */
@ConfigurationProperties("camshaft.attachments")
public record AttachmentSettings(
        @DefaultValue({"pdf", "png", "jpg", "docx", "xlsx", "pptx", "csv", "txt"}) Set<String> types,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("50") int maxCount) {}
