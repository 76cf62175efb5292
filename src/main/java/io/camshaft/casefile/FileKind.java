package io.camshaft.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that can be recognised by their content. */
public enum FileKind {
    PDF("pdf", "application/pdf"),
    PNG("png", "image/png"),
    JPG("jpg", "image/jpeg"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    CSV("csv", "text/csv"),
    TXT("txt", "text/plain");

    private final String ending;
    private final String contentType;

    FileKind(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }

    /** The kind that the name claims. */
    static Optional<FileKind> named(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.jpeg$", ".jpg");
        return Arrays.stream(values())
                .filter(kind -> lower.endsWith("." + kind.ending))
                .findFirst();
    }

    /** True where the content is what the kind promises. Office files with macros are not. */
    boolean matches(byte[] content) {
        return switch (this) {
            case PDF -> startsWith(content, '%', 'P', 'D', 'F', '-');
            case PNG -> startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case JPG -> startsWith(content, 0xFF, 0xD8, 0xFF);
            case DOCX -> isOffice(content, "word/document.xml");
            case XLSX -> isOffice(content, "xl/workbook.");
            case PPTX -> isOffice(content, "ppt/presentation.xml");
            case CSV, TXT -> isText(content);
        };
    }

    /** Names inside a zip are readable without unpacking it, so a zip bomb costs nothing here. */
    private static boolean isOffice(byte[] content, String part) {
        if (!startsWith(content, 'P', 'K', 3, 4)) {
            return false;
        }
        String names = new String(content, StandardCharsets.ISO_8859_1);
        return names.contains("[Content_Types].xml") && names.contains(part) && !names.contains("vbaProject.bin");
    }

    /** No control characters but line ends and tabs; any encoding, because spreadsheets still write GB18030. */
    private static boolean isText(byte[] content) {
        for (byte each : content) {
            int unsigned = each & 0xFF;
            if (unsigned < 0x20 && unsigned != '\n' && unsigned != '\r' && unsigned != '\t' && unsigned != '\f') {
                return false;
            }
        }
        return !startsWith(content, '%', 'P', 'D', 'F') && !startsWith(content, 'P', 'K', 3, 4);
    }

    private static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
