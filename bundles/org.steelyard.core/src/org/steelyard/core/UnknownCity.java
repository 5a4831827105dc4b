package org.steelyard.core;

import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.city.Division;
import org.steelyard.city.Divisions;
import org.steelyard.model.text.Texts;

/** What is said of a city that no plug-in offers: that its code does not exist, or that it has no plug-in, and which have. */
final class UnknownCity {

    private UnknownCity() {
    }

    static UseCaseException of(Services services, String query) {
        Texts texts = services.texts();
        String known = services.cities().all().stream().map(c -> c.name(services.locale()) + " " + c.code()).collect(Collectors.joining(texts.get("comma")));
        Divisions divisions = Divisions.read();
        String plain = query.strip();
        if (plain.matches("\\d{6}") && divisions.find(plain).isEmpty() && divisions.find(plain.substring(0, 4) + "00").isEmpty()) {
            return UseCaseException.input(texts.get("no-such-code", plain) + (known.isEmpty() ? "" : texts.get("known-cities", known)));
        }
        Optional<Division> division = divisions.find(plain).or(() -> divisions.named(plain));
        String named = division.map(d -> d.name() + " " + d.code()).orElse(query);
        return UseCaseException.input(known.isEmpty() ? texts.get("no-cities") : texts.get("unknown-city", named, known));
    }
}
