package org.steelyard.city.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.steelyard.city.Contribution;
import org.steelyard.city.PlugIn;
import org.steelyard.city.Point;
import org.steelyard.city.ResourceAccess;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** The attributes of one contributed element, each checked as it is read. */
final class Attributes {

    private final Point point;
    private final Contribution element;
    private final Texts texts;
    private final List<Problem> problems;
    private boolean sound = true;

    Attributes(Point point, Contribution element, Texts texts, List<Problem> problems) {
        this.point = point;
        this.element = element;
        this.texts = texts;
        this.problems = problems;
    }

    Contribution contribution() {
        return element;
    }

    PlugIn plugIn() {
        return element.plugIn();
    }

    boolean sound() {
        return sound;
    }

    void problem(String code, Object... arguments) {
        sound = false;
        problems.add(Problem.error(code, texts.get(code, arguments),
                new Location("plugin.xml", "", "", get("id"), element.plugIn().toString()), "",
                texts.get("city.remedy", element.plugIn().name())));
    }

    String get(String name) {
        return element.attribute(name).strip();
    }

    String name(String id) {
        return get("name").isEmpty() ? id : get("name");
    }

    String required(String name) {
        String value = get(name);
        if (value.isEmpty()) {
            problem("city.missing-attribute", name, point.id(), get("id"));
        }
        return value;
    }

    String cityCode() {
        String code = required("city");
        if (!code.isEmpty() && !DescriptorReader.CITY_CODE.matcher(code).matches()) {
            problem("city.code", code, get("id"));
        }
        return code;
    }

    String oneOf(String name, String allowed) {
        String value = required(name);
        if (!value.isEmpty() && !List.of(allowed.split("\\|")).contains(value)) {
            problem("city.value", name, value, get("id"), allowed.replace("|", ", "));
        }
        return value;
    }

    boolean truth(String name) {
        String value = get(name);
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            problem("city.value", name, value, get("id"), "true, false");
        }
        return value.equals("true");
    }

    OptionalInt year(String name) {
        String value = get(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.matches("[12]\\d{3}")) {
            problem("city.year", name, value, get("id"));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(value));
    }

    List<String> years() {
        List<String> years = List.of(required("years").split("[,\\s]+"));
        if (!years.stream().allMatch(y -> y.matches("[12]\\d{3}"))) {
            problem("city.year", "years", get("years"), get("id"));
        }
        return years;
    }

    String resource(String name) {
        String path = required(name);
        if (path.isEmpty()) {
            return path;
        }
        if (!ResourceAccess.isInside(path)) {
            problem("city.path", path, get("id"));
            return path;
        }
        try {
            Optional<InputStream> in = element.plugIn().resources().open(path);
            if (in.isEmpty()) {
                problem("city.missing-resource", path, get("id"));
            } else {
                in.get().close();
            }
        } catch (IOException e) {
            problem("city.unreadable", path, get("id"), e.getMessage());
        }
        return path;
    }

    // a file or a class, not both and not neither
    String eitherResource(String name) {
        boolean file = !get(name).isEmpty();
        boolean java = !get("class").isEmpty();
        if (file == java) {
            problem("city.either", get("id"), name);
            return "";
        }
        return file ? resource(name) : "";
    }

    String folder(String name) {
        String folder = required(name).replaceAll("/+$", "");
        if (!folder.isEmpty() && !ResourceAccess.isInside(folder)) {
            problem("city.path", folder, get("id"));
        } else if (!folder.isEmpty() && element.plugIn().resources().list(folder).isEmpty()) {
            problem("city.missing-resource", folder, get("id"));
        }
        return folder;
    }
}
