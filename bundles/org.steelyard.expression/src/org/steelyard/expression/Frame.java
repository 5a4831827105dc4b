package org.steelyard.expression;

import java.util.Arrays;
import java.util.Map;

import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.introspection.JexlMethod;

/** What the engine sees during one evaluation: numbered variables, literals, questions and functions. */
final class Frame implements JexlContext {

    private final Translation translation;
    private final Functions functions;
    private final Messages messages;
    private final Map<String, ?> values;

    Frame(Translation translation, Functions functions, Messages messages, Map<String, ?> values) {
        this.translation = translation;
        this.functions = functions;
        this.messages = messages;
        this.values = values;
    }

    @Override
    public Object get(String name) {
        int index = Integer.parseInt(name.substring(1));
        return switch (name.charAt(0)) {
            case 'k' -> translation.literals().get(index);
            case 'h' -> values.get(translation.variables().get(index)) != null;
            case 'f' -> new Call(translation.calls().get(index));
            default -> variable(translation.variables().get(index));
        };
    }

    private Object variable(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw messages.undefined(name);
        }
        return Values.checked(value, messages);
    }

    @Override
    public boolean has(String name) {
        return name.matches("[vkhf]\\d+");
    }

    @Override
    public void set(String name, Object value) {
        throw new IllegalStateException("expressions assign nothing");
    }

    private final class Call implements JexlMethod {

        private final String name;

        Call(String name) {
            this.name = name;
        }

        @Override
        public Object invoke(Object target, Object... arguments) {
            return Values.checked(functions.call(name, Arrays.asList(arguments), messages), messages);
        }

        @Override
        public Class<?> getReturnType() {
            return Object.class;
        }

        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public boolean tryFailed(Object result) {
            return result == JexlEngine.TRY_FAILED;
        }

        @Override
        public Object tryInvoke(String called, Object target, Object... arguments) {
            return JexlEngine.TRY_FAILED;
        }
    }
}
