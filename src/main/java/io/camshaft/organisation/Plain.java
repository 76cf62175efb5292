package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;

/** Texts that people typed: present, not too long for their column, and without control characters. */
final class Plain {

    private Plain() {}

    static void require(String text, int longest, String refusal) {
        if (text == null || text.isBlank()) {
            throw new BusinessRefusal(refusal, longest);
        }
        allow(text, longest, refusal);
    }

    static void allow(String text, int longest, String refusal) {
        if (text != null && (text.length() > longest || text.chars().anyMatch(Character::isISOControl))) {
            throw new BusinessRefusal(refusal, longest);
        }
    }
}
