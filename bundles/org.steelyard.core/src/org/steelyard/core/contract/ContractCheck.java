package org.steelyard.core.contract;

/** One thing that a city plug-in has to keep to. Checks hold no state; what they find is a value. */
public interface ContractCheck {

    /** Stable key, for example {@code read-back}; its texts are {@code check.<key>}. */
    String key();

    /**
     * Checks one plug-in.
     *
     * @throws Exception whatever the plug-in's own code or the program throws; it is told as a finding of this check
     */
    Verdict check(Examined plugIn, Bench bench) throws Exception;
}
