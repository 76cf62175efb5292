package io.camshaft.platform.security;

/**
 * Somebody the sign-in page of a demonstration offers.
 *
 * @param id sign-in name
 * @param role what they do, in the installation's language
 */
public record DemoPerson(String id, String name, String role) {}
