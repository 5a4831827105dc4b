package org.steelyard.core.contract;

import org.steelyard.install.JarInspection;

/** The jar is a sound zip and a bundle that this program can take in. */
final class JarSound implements ContractCheck {

    private final String api;

    /** For a program whose {@code org.steelyard.city} has this version. */
    JarSound(String api) {
        this.api = api;
    }

    @Override
    public String key() {
        return "jar";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) {
        return plugIn.jar().isEmpty() ? new Verdict.NotApplicable(bench.texts().get("none.jar"))
                : Verdict.of(new JarInspection(api, bench.services().locale()).inspect(plugIn.jar().get()).problems());
    }
}
