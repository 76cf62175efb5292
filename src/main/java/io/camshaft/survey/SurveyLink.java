package io.camshaft.survey;

import io.camshaft.messaging.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Links that open one survey without an account. The secret has 160 random bits, so nobody guesses it, and a plain digest of it
 * tells nothing; a keyed token would be shorter and would die with its key while the link still lives.
 */
@Component
class SurveyLink {

    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final PublicAddress address;

    SurveyLink(PublicAddress address) {
        this.address = address;
    }

    /** @param url for the mail, @param hash for the table */
    record Made(String url, String hash) {

        /** Without the secret: objects end up in logs. */
        @Override
        public String toString() {
            return "Made[…]";
        }
    }

    Made fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Made(address.of("/survey/" + token), hash(token));
    }

    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
