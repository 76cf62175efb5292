package io.camshaft.platform.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading and writing values inside nested maps, as the keys of a form address them. */
final class Paths {

    private Paths() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static Object get(Map<String, Object> root, List<String> path) {
        Object value = root;
        for (String name : path) {
            value = asMap(value).get(name);
        }
        return value;
    }

    static boolean has(Map<String, Object> root, List<String> path) {
        return asMap(get(root, path.subList(0, path.size() - 1))).containsKey(path.get(path.size() - 1));
    }

    /** Sets the value, making maps on the way; null removes it. */
    @SuppressWarnings("unchecked")
    static void set(Map<String, Object> root, List<String> path, Object value) {
        Map<String, Object> map = root;
        for (String name : path.subList(0, path.size() - 1)) {
            if (!(map.get(name) instanceof Map)) {
                if (value == null) {
                    return;
                }
                map.put(name, new LinkedHashMap<String, Object>());
            }
            map = (Map<String, Object>) map.get(name);
        }
        String last = path.get(path.size() - 1);
        if (value == null) {
            map.remove(last);
        } else {
            map.put(last, value);
        }
    }

    /** A copy whose maps and lists may be changed. */
    static Map<String, Object> copy(Map<String, Object> source) {
        Map<String, Object> copy = new LinkedHashMap<>();
        source.forEach((name, value) -> copy.put(name, copied(value)));
        return copy;
    }

    private static Object copied(Object value) {
        if (value instanceof Map<?, ?>) {
            return copy(asMap(value));
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copied(element)));
            return copy;
        }
        return value;
    }
}
