package io.camshaft.support;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All addresses of JAX-RS resources, read from their annotations; sub-resources included. */
public final class RestPaths {

    /** For example {@code GET /task/{id}/variables/{varId}}. */
    public record Address(String method, String template) implements Comparable<Address> {

        @Override
        public int compareTo(Address other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return template + " " + method;
        }
    }

    private final Set<Address> found = new TreeSet<>();

    private RestPaths() {}

    public static Set<Address> of(String prefix, Class<?>... roots) {
        RestPaths paths = new RestPaths();
        for (Class<?> root : roots) {
            paths.walk(prefix + segment(annotation(root, Path.class)), root, new ArrayList<>());
        }
        return paths.found;
    }

    private void walk(String base, Class<?> resource, List<Class<?>> above) {
        if (above.contains(resource)) {
            return;
        }
        List<Class<?>> inside = new ArrayList<>(above);
        inside.add(resource);
        for (Method method : resource.getMethods()) {
            String path = base + segment(annotation(method, Path.class));
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(new Address(verb.get(), path));
            } else if (annotation(method, Path.class) != null) {
                walk(path, method.getReturnType(), inside);
            }
        }
    }

    /** "/task" for "task", without the pattern of a parameter such as {id: .+}. */
    private static String segment(Path path) {
        if (path == null) {
            return "";
        }
        String plain =
                path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> A annotation(Method method, Class<A> type) {
        return declarations(method)
                .map(each -> each.getAnnotation(type))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> A annotation(Class<?> resource, Class<A> type) {
        return types(resource)
                .map(each -> each.getAnnotation(type))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    /** The method and what it overrides: annotations may be on the interface. */
    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(type),
                Stream.concat(
                        types(type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()).flatMap(RestPaths::types)));
    }
}
