package io.camshaft.support;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value that must not turn up, in every spelling in which it could. */
final class PlantedValue {

    private final String kind;
    /** In lower case: as it is, and as JSON, XML and addresses write what is not ASCII. */
    private final Set<String> texts;

    private final List<byte[]> bytes;
    private final List<byte[]> bytesInFiles;

    PlantedValue(String kind, String plain) {
        if (plain.isBlank() || plain.length() < 2) {
            throw new IllegalArgumentException("Too short to be looked for: " + kind);
        }
        this.kind = kind;
        this.texts = Stream.of(plain, escaped(plain), xml(plain, "&#%d;"), xml(plain, "&#x%x;"), url(plain))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> spellings = new LinkedHashSet<>(texts);
        Stream.of(plain, escaped(plain), url(plain))
                .forEach(text -> spellings.addAll(List.of(text, text.toUpperCase(Locale.ROOT))));
        this.bytes = in(spellings, StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
        spellings.forEach(text -> bytes.add(serialized(text)));
        // Dealer systems write it. Two characters are four bytes, which turn up by chance in sealed columns.
        this.bytesInFiles = in(spellings, Charset.forName("GB18030"));
        bytesInFiles.addAll(bytes);
    }

    String kind() {
        return kind;
    }

    /** @param lower text in lower case */
    boolean isInText(String lower) {
        return texts.stream().anyMatch(lower::contains);
    }

    boolean isInBytes(byte[] content) {
        return bytes.stream().anyMatch(value -> contains(content, value));
    }

    boolean isInFile(byte[] content) {
        return bytesInFiles.stream().anyMatch(value -> contains(content, value));
    }

    private static List<byte[]> in(Set<String> spellings, Charset... charsets) {
        return Stream.of(charsets)
                .flatMap(charset -> spellings.stream().map(text -> text.getBytes(charset)))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    /** As Java serialization writes texts: each half of a surrogate pair by itself, in three bytes. */
    private static byte[] serialized(String text) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            if (c > 0 && c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xC0 | c >> 6);
                out.write(0x80 | c & 0x3F);
            } else {
                out.write(0xE0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3F);
                out.write(0x80 | c & 0x3F);
            }
        }
        return out.toByteArray();
    }

    private static String escaped(String plain) {
        return plain.chars()
                .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    private static String xml(String plain, String form) {
        return plain.codePoints()
                .mapToObj(c -> c < 0x80 ? Character.toString(c) : form.formatted(c))
                .collect(Collectors.joining());
    }

    private static String url(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }

    private static boolean contains(byte[] content, byte[] value) {
        byte first = value[0];
        for (int i = 0; i <= content.length - value.length; i++) {
            if (content[i] == first && java.util.Arrays.equals(content, i, i + value.length, value, 0, value.length)) {
                return true;
            }
        }
        return false;
    }
}
