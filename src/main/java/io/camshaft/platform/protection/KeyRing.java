package io.camshaft.platform.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camshaft.platform.BusinessRefusal;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Generations of keys, newest last. As a document:
 *
 * <pre>{"generations": [{"number": 1, "usedFrom": "2026-12-01T00:00:00Z", "sealing": {…}, "indexing": {…}}]}</pre>
 *
 * where {@code sealing} and {@code indexing} are keysets in Tink's JSON and {@code usedFrom} may be absent.
 */
record KeyRing(List<KeyGeneration> generations) {

    private static final ObjectMapper JSON = new ObjectMapper();

    KeyRing {
        generations = List.copyOf(generations);
    }

    /** A ring with one generation of random keys. */
    static KeyRing fresh() {
        return new KeyRing(List.of(KeyGeneration.random(1, null)));
    }

    /** The same with new random keys at the end. */
    KeyRing withNewGeneration(Instant usedFrom) {
        List<KeyGeneration> all = new ArrayList<>(generations);
        int next = generations.isEmpty() ? 1 : newest().number() + 1;
        KeyGeneration made = KeyGeneration.random(next, usedFrom);
        while (keyIds(generations).removeAll(made.keyIds())) {
            made = KeyGeneration.random(next, usedFrom);
        }
        all.add(made);
        return new KeyRing(all);
    }

    private KeyGeneration newest() {
        return generations.get(generations.size() - 1);
    }

    /**
     * @param place what the sentence of a refusal calls the source of the document
     * @throws BusinessRefusal where the document is no key ring; it never quotes the document
     */
    static KeyRing parse(String document, String place) {
        try {
            List<KeyGeneration> generations = new ArrayList<>();
            for (JsonNode node : JSON.readTree(document).path("generations")) {
                generations.add(generation(node));
            }
            if (!inOrder(generations)) {
                throw new BusinessRefusal("platform.protection.keysUnreadable", place);
            }
            return new KeyRing(generations);
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException | DateTimeException e) {
            throw new BusinessRefusal("platform.protection.keysUnreadable", place);
        }
    }

    private static KeyGeneration generation(JsonNode node) throws GeneralSecurityException {
        String usedFrom = node.path("usedFrom").asText("");
        return KeyGeneration.of(
                node.path("number").asInt(),
                usedFrom.isEmpty() ? null : Instant.parse(usedFrom),
                node.path("sealing").toString(),
                node.path("indexing").toString());
    }

    /** Numbers rise from 1 on, and no key id occurs twice: the id alone tells which keys open a value. */
    private static boolean inOrder(List<KeyGeneration> generations) {
        int last = 0;
        int ids = 0;
        for (KeyGeneration generation : generations) {
            if (generation.number() <= last) {
                return false;
            }
            last = generation.number();
            ids += generation.keyIds().size();
        }
        return last > 0 && keyIds(generations).size() == ids;
    }

    private static Set<Integer> keyIds(List<KeyGeneration> generations) {
        Set<Integer> ids = new HashSet<>();
        generations.forEach(generation -> ids.addAll(generation.keyIds()));
        return ids;
    }

    /** The document, with the keys in clear. */
    String toJson() {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode list = document.putArray("generations");
        try {
            for (KeyGeneration generation : generations) {
                ObjectNode node = list.addObject().put("number", generation.number());
                if (generation.usedFrom() != null) {
                    node.put("usedFrom", generation.usedFrom().toString());
                }
                node.set("sealing", JSON.readTree(generation.sealingKeys()));
                node.set("indexing", JSON.readTree(generation.indexingKeys()));
            }
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The key ring cannot be written");
        }
    }
}
