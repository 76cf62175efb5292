package io.camshaft.customer;

/** Personal values that are masked until somebody needs them. The name is what the record of readings keeps. */
public enum PersonalField {
    NAME,
    MOBILE,
    PHONE,
    MAIL,
    ADDRESS,
    MESSENGER,
    IDENTITY,
    PLATE,
    CONTACTS
}
