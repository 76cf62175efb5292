package io.camshaft.platform.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A deployed Camunda Form (schema version 16). Deployed forms never change, so neither does this. */
record FormDefinition(String id, List<FormField> fields, DeclaredNames names) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws UncheckedIOException when the file is not JSON */
    static FormDefinition parse(InputStream form) {
        try (form) {
            Map<String, Object> root = JSON.readValue(form, new TypeReference<>() {});
            List<FormField> fields = FormField.listOf(root.get("components"), List.of());
            return new FormDefinition(String.valueOf(root.get("id")), fields, DeclaredNames.of(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
