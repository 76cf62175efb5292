package io.camshaft.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param password of the first administrator; empty: a random one is made and written to a file
 */
@ConfigurationProperties("camshaft.admin")
record AdminSettings(@DefaultValue("") String password) {

    @Override
    public String toString() {
        return "AdminSettings[password=…]";
    }
}
