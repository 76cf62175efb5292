package io.camshaft.platform.bpm;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable as an object: name and type in one place. The only class that reads or writes engine variables. Variables
 * are references and routing facts; business data lives in tables.
 *
 * @param <T> String (up to 255 characters), Boolean, Integer or Long
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    private static final int LONGEST = 255;

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    /** The value; fails naming the variable where it is missing. */
    public T in(VariableScope scope) {
        return maybeIn(scope).orElseThrow(() -> new IllegalStateException("Process variable " + name + " is not set"));
    }

    public Optional<T> maybeIn(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    public void set(VariableScope scope, T value) {
        if (value instanceof String text && text.length() > LONGEST) {
            throw new IllegalArgumentException("Process variable " + name + " is longer than " + LONGEST);
        }
        scope.setVariable(name, value);
    }
}
