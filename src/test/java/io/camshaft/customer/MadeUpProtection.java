package io.camshaft.customer;

import io.camshaft.platform.protection.Protection;
import io.camshaft.platform.protection.SealBroken;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Reversible but not readable, quick, with generations that a test can turn: no secret at all. */
final class MadeUpProtection implements Protection {

    private static final byte MASK = 0x5a;

    int newest = 1;

    @Override
    public byte[] seal(String field, String value) {
        if (value == null) {
            return null;
        }
        byte[] text = (field + "\n" + value).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = new byte[text.length + 1];
        sealed[0] = (byte) newest;
        for (int i = 0; i < text.length; i++) {
            sealed[i + 1] = (byte) (text[i] ^ MASK);
        }
        return sealed;
    }

    @Override
    public String open(String field, byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        byte[] text = new byte[sealed.length - 1];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (sealed[i + 1] ^ MASK);
        }
        String opened = new String(text, StandardCharsets.UTF_8);
        if (!opened.startsWith(field + "\n")) {
            throw new SealBroken("sealed for another field than " + field);
        }
        return opened.substring(field.length() + 1);
    }

    @Override
    public Long token(String field, String normalised) {
        return normalised == null || normalised.isEmpty() ? null : token(newest, field, normalised);
    }

    @Override
    public List<Long> tokens(String field, String normalised) {
        List<Long> tokens = new ArrayList<>();
        if (normalised != null && !normalised.isEmpty()) {
            for (int generation = newest; generation > 0; generation--) {
                tokens.add(token(generation, field, normalised));
            }
        }
        return tokens;
    }

    @Override
    public int generation() {
        return newest;
    }

    private static Long token(int generation, String field, String normalised) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((generation + field + "\n" + normalised).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
