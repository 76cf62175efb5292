package io.camshaft.platform.protection;

/** The application does not start, because its keys are not those of its database. Sentences for the operator; no secrets. */
class KeysRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    KeysRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
