package io.camshaft.conventions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.camshaft.organisation.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * What models and forms refer to outside of themselves.
 *
 * @param beans Spring components by bean name, with the simple name of the class
 * @param delegates names of those that a model calls: delegates and listeners of the process packages
 * @param code Java text of each capability's process package
 * @param modelFiles file names of all processes, decisions and forms, with extension
 * @param roleQuestions methods of the bean {@code roles}
 */
public record Surroundings(
        Map<String, String> beans,
        Set<String> delegates,
        Map<String, String> code,
        List<String> modelFiles,
        Set<String> roleQuestions) {

    public static Surroundings ofProject(Path project, JavaClasses classes) {
        Map<String, String> beans = new TreeMap<>();
        Set<String> delegates = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation()) {
                beans.put(beanName(type), type.getSimpleName());
                if (isCalledByModels(type)) {
                    delegates.add(beanName(type));
                }
            }
        }
        return new Surroundings(beans, delegates, codeUnder(project), filesOf(project), questionsOfRoles());
    }

    private static List<String> filesOf(Path project) {
        return Stream.of("processes", "forms")
                .flatMap(folder -> files(project.resolve(folder)).stream())
                .map(file -> file.getFileName().toString())
                .toList();
    }

    public String codeOf(String capability) {
        return code.getOrDefault(capability, "");
    }

    /** True where the capability's process package has the word in quotes. */
    public boolean says(String capability, String word) {
        return codeOf(capability).contains("\"" + word + "\"");
    }

    private static boolean isCalledByModels(JavaClass type) {
        return type.getPackageName().endsWith(".process")
                && Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                        .anyMatch(type::isAssignableTo);
    }

    private static String beanName(JavaClass type) {
        String given = type.isAnnotatedWith(Component.class)
                ? type.getAnnotationOfType(Component.class).value()
                : "";
        String name = type.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : given;
    }

    private static Set<String> questionsOfRoles() {
        return Stream.of(Roles.class.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> codeUnder(Path project) {
        Map<String, String> code = new TreeMap<>();
        for (Path file : files(project.resolve("src/main/java/io/camshaft"))) {
            if (file.getParent().endsWith("process")) {
                String capability = file.getParent().getParent().getFileName().toString();
                code.merge(capability, read(file), String::concat);
            }
        }
        return code;
    }

    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
