package io.camshaft.complaint.web;

import java.beans.PropertyEditorSupport;

/** The constant of the name, or nothing. */
final class Choice<E extends Enum<E>> extends PropertyEditorSupport {

    private final Class<E> type;

    Choice(Class<E> type) {
        this.type = type;
    }

    @Override
    public void setAsText(String text) {
        E found = null;
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                found = each;
            }
        }
        setValue(found);
    }
}
