package io.camshaft.platform.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * PBKDF2 with HMAC-SHA-512 instead of the engine's single round of SHA-512. Not bcrypt: the engine appends its own salt (24
 * characters) to the password, and bcrypt cuts everything after 72 bytes, which is 16 Chinese characters.
 *
 * <p>Stored as {@code iterations$salt$hash}, both parts Base64, 119 characters at most; with the engine's prefix far below the 255
 * of the column. The number of iterations travels with each hash, so it can be raised while old hashes stay checkable; hashes the
 * engine made itself (SHA-512) carry their own prefix and stay checkable too.
 */
class PasswordHash implements PasswordEncryptor {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;
    private final String ofNobody;

    PasswordHash(int iterations) {
        this.iterations = iterations;
        this.ofNobody = encrypt("nobody");
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-HMAC-SHA-512";
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return iterations + "$" + base64(salt) + "$" + base64(derive(password, salt, iterations));
    }

    @Override
    public boolean check(String password, String encrypted) {
        String[] parts = encrypted.split("\\$");
        if (parts.length != 3) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[0])));
    }

    /** Takes as long as a check and is never right: for names that nobody has. */
    boolean checkNothing(String password) {
        check(password, ofNobody);
        return false;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
