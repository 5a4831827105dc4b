package org.steelyard.install;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.Version;
import org.steelyard.city.Descriptor;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.model.text.Texts;

/**
 * Which of many jars are installed. What the product brings stays; of several versions of one plug-in the newest counts;
 * of plug-ins that offer the same thing the first by file name. A jar is installed as a whole or not at all.
 */
final class Selection {

    private final Set<String> shipped;
    private final List<Descriptor> taken;
    private final Texts texts;

    /**
     * Beside what is there already.
     *
     * @param shipped symbolic names of bundles of the product
     * @param taken   what the plug-ins of the product offer
     */
    Selection(Set<String> shipped, Collection<Descriptor> taken, Texts texts) {
        this.shipped = Set.copyOf(shipped);
        this.taken = new ArrayList<>(taken);
        this.texts = texts;
    }

    /** How it stands with each of these, in their order. */
    List<CityJar> select(List<InspectedJar> jars) {
        Map<String, InspectedJar> newest = new HashMap<>();
        jars.stream().filter(InspectedJar::usable).forEach(j -> newest.merge(j.id(), j, Selection::newer));
        return jars.stream().map(jar -> select(jar, newest)).toList();
    }

    // of two that are equally new the first stays
    private static InspectedJar newer(InspectedJar first, InspectedJar second) {
        return Comparator.comparing((InspectedJar j) -> new Version(j.version())).compare(second, first) > 0 ? second : first;
    }

    private CityJar select(InspectedJar jar, Map<String, InspectedJar> newest) {
        if (!jar.usable()) {
            return new CityJar(jar, JarState.REFUSED, List.of());
        }
        Findings findings = new Findings(texts, jar.file().getFileName().toString());
        InspectedJar best = newest.get(jar.id());
        if (best != jar) {
            String other = best.file().getFileName().toString();
            if (!best.version().equals(jar.version())) {
                findings.info("install.superseded", jar.version(), best.version(), other);
                return new CityJar(jar, JarState.SUPERSEDED, findings.all());
            }
            findings.error("install.duplicate-plug-in", "", jar.id(), jar.version(), other);
        } else if (shipped.contains(jar.id())) {
            findings.error("install.shipped", "", jar.id());
        } else {
            jar.descriptors().forEach(d -> conflicts(d, findings));
        }
        if (findings.fatal()) {
            return new CityJar(jar, JarState.REFUSED, findings.all());
        }
        taken.addAll(jar.descriptors());
        return new CityJar(jar, JarState.INSTALLED, findings.all());
    }

    private void conflicts(Descriptor descriptor, Findings findings) {
        Optional<Descriptor> same = taken.stream().filter(t -> t.getClass() == descriptor.getClass() && t.id().equals(descriptor.id())).findFirst();
        if (same.isPresent()) {
            findings.error("install.duplicate-id", "", descriptor.id(), same.get().plugIn());
        } else if (descriptor instanceof RubricDescriptor rubric && !rubric.base()) {
            taken.stream().filter(RubricDescriptor.class::isInstance).map(RubricDescriptor.class::cast).filter(t -> competes(t, rubric)).findFirst()
                    .ifPresent(t -> findings.error("install.same-city-and-year", "", rubric.id(), t.id(), t.plugIn(), rubric.city()));
        }
    }

    // an evaluation of a city and a year must find one rubric; one commissioner may have another than the next
    private static boolean competes(RubricDescriptor a, RubricDescriptor b) {
        return !a.base() && a.city().equals(b.city()) && a.kind().equals(b.kind()) && a.commissioner().equals(b.commissioner())
                && a.fromYear().orElse(0) <= b.toYear().orElse(Integer.MAX_VALUE) && b.fromYear().orElse(0) <= a.toYear().orElse(Integer.MAX_VALUE);
    }
}
