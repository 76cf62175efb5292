package io.camshaft.platform.protection;

import java.nio.charset.StandardCharsets;

/**
 * Texts as the bytes that are sealed: UTF-8, or, for the rare text that UTF-8 cannot hold because a half of a surrogate pair
 * stands alone, the byte 0xFF (which no UTF-8 begins with) and UTF-16. Whatever was typed comes back.
 */
final class SealedText {

    private static final byte WIDE = (byte) 0xFF;

    private SealedText() {}

    static byte[] bytes(String text) {
        if (isWellFormed(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] wide = new byte[1 + 2 * text.length()];
        wide[0] = WIDE;
        for (int i = 0; i < text.length(); i++) {
            wide[1 + 2 * i] = (byte) (text.charAt(i) >> 8);
            wide[2 + 2 * i] = (byte) text.charAt(i);
        }
        return wide;
    }

    static String text(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != WIDE) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        char[] text = new char[bytes.length / 2];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) (bytes[1 + 2 * i] << 8 | bytes[2 + 2 * i] & 0xFF);
        }
        return new String(text);
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
