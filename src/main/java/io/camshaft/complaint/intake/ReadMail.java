package io.camshaft.complaint.intake;

import java.util.List;

/**
 * A mail as text and files.
 *
 * @param mark SHA-256 of its message id, 64 hexadecimal digits
 * @param sender address, lower case; null where there is none
 * @param senderName null where there is none
 * @param words of the body, HTML as text, shortened to what a case takes
 * @param filesRefused attachments that are too large or too many, by count
 */
record ReadMail(
        String mark,
        String sender,
        String senderName,
        String subject,
        String words,
        List<File> files,
        int filesRefused,
        long byteCount) {

    record File(String name, byte[] content) {}

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "ReadMail[" + mark + "]";
    }
}
