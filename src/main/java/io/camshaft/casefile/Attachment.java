package io.camshaft.casefile;

import java.time.OffsetDateTime;

/**
 * A file of a case, without its content.
 *
 * @param contentType decided by the content, not by the browser
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record Attachment(
        long id,
        String caseNo,
        String fileName,
        String contentType,
        long byteCount,
        String sha256,
        String uploadedBy,
        OffsetDateTime at,
        VirusScan.Result scanResult) {}
