package io.camshaft.platform.journal;

/** Which form fields hold personal data. The journal keeps "•" in place of their values. */
public interface PersonalFields {

    /** @param key key of the field, also of one inside a group or a dynamic list */
    boolean isPersonal(String formId, String key);
}
