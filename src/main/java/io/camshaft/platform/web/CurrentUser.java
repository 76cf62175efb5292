package io.camshaft.platform.web;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person at the keyboard. */
public final class CurrentUser {

    private CurrentUser() {}

    /** Id of the signed-in person; fails where nobody is signed in. */
    public static String id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return authentication.getName();
    }
}
