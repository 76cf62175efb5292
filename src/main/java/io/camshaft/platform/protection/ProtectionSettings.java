package io.camshaft.platform.protection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys come from; see docs/decisions/0008-personal-data-at-rest.md.
 *
 * @param keys the key ring document in Base64, usually from the environment variable CAMSHAFT_PROTECTION_KEYS
 * @param keyFile path of a file with the document
 */
@ConfigurationProperties("camshaft.protection")
record ProtectionSettings(@DefaultValue("") String keys, @DefaultValue("") String keyFile) {

    /** Without the keys: settings end up in logs. */
    @Override
    public String toString() {
        return "ProtectionSettings[keyFile=" + keyFile + "]";
    }
}
