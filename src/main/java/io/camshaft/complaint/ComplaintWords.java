package io.camshaft.complaint;

/** What is personal in a case, opened; every part may be null, all of it once the customer was erased. */
public record ComplaintWords(String subject, String words, String name, String phone, String mail) {

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "ComplaintWords[…]";
    }
}
