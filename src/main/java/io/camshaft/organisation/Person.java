package io.camshaft.organisation;

/**
 * Somebody who works with the system.
 *
 * @param id sign-in name, lower-case letters, digits and dots
 * @param unitCode the unit they work for
 * @param mobile E.164 or null
 * @param language "en" or "zh": language of their mails; null for the installation's
 */
public record Person(
        String id, String name, String email, String mobile, String unitCode, String language, boolean active) {}
