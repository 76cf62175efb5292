package io.camshaft.platform.protection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * One generation of keys: an AES-256-GCM keyset that seals and an HMAC-SHA-256 keyset that makes tokens. The primitives are made
 * once; both are thread-safe.
 */
final class KeyGeneration {

    /** Tink's prefix: one byte 1, then the id of the key, big-endian. */
    static final int PREFIX_BYTES = 5;

    private static final byte TINK = 1;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int number;
    private final Instant usedFrom;
    private final KeysetHandle sealing;
    private final KeysetHandle indexing;
    private final Aead aead;
    private final PrfSet prf;

    private KeyGeneration(int number, Instant usedFrom, KeysetHandle sealing, KeysetHandle indexing)
            throws GeneralSecurityException {
        this.number = number;
        this.usedFrom = usedFrom;
        this.sealing = sealing;
        this.indexing = indexing;
        this.aead = sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.prf = indexing.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** New random keys. */
    static KeyGeneration random(int number, Instant usedFrom) {
        try {
            return new KeyGeneration(
                    number,
                    usedFrom,
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param sealing and the next are keysets in Tink's JSON */
    static KeyGeneration of(int number, Instant usedFrom, String sealing, String indexing)
            throws GeneralSecurityException {
        return new KeyGeneration(
                number,
                usedFrom,
                TinkJsonProtoKeysetFormat.parseKeyset(sealing, InsecureSecretKeyAccess.get()),
                TinkJsonProtoKeysetFormat.parseKeyset(indexing, InsecureSecretKeyAccess.get()));
    }

    int number() {
        return number;
    }

    /** New values are sealed with these keys from then on; null for always. */
    Instant usedFrom() {
        return usedFrom;
    }

    /** Ids of the keys that seal: values of this generation begin with one of them. */
    Set<Integer> keyIds() {
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < sealing.size(); i++) {
            ids.add(sealing.getAt(i).getId());
        }
        return ids;
    }

    String sealingKeys() {
        return json(sealing);
    }

    String indexingKeys() {
        return json(indexing);
    }

    byte[] seal(String field, byte[] plain) {
        try {
            return aead.encrypt(plain, field.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal " + field, e);
        }
    }

    byte[] open(String field, byte[] sealed) throws GeneralSecurityException {
        return aead.decrypt(sealed, field.getBytes(StandardCharsets.UTF_8));
    }

    long token(String field, String normalised) {
        byte[] input = (field + '\0' + normalised).getBytes(StandardCharsets.UTF_8);
        try {
            return ByteBuffer.wrap(prf.computePrimary(input, Long.BYTES)).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No token for " + field, e);
        }
    }

    /** Prefix of a value sealed with the key. */
    static byte[] prefix(int keyId) {
        return ByteBuffer.allocate(PREFIX_BYTES).put(TINK).putInt(keyId).array();
    }

    /** Id of the key that sealed the value. */
    static int keyIdOf(String field, byte[] sealed) {
        if (sealed.length < PREFIX_BYTES || sealed[0] != TINK) {
            throw new SealBroken(field + " is not a sealed value");
        }
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    }

    private static String json(KeysetHandle keys) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the keys: objects end up in logs. */
    @Override
    public String toString() {
        return "KeyGeneration[" + number + "]";
    }
}
