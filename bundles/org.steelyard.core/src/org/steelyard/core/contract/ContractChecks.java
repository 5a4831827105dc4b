package org.steelyard.core.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.steelyard.city.Descriptor;
import org.steelyard.core.Services;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.model.text.Texts;

/**
 * Runs the contract checks. Each has so much time; one that does not come to an end is told as a finding, and what is left
 * of its plug-in is not run. A plug-in's code runs on a thread of its own, which a loop takes with it, not the program.
 * While exporters are checked, language and time zone of the whole process change for moments; so checks belong into a
 * process that does nothing else meanwhile, such as a command or a test.
 */
public final class ContractChecks implements AutoCloseable {

    /** The time that one check of one plug-in has, unless said otherwise; the largest sample takes a few seconds. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    private final Services services;
    private final Duration limit;
    private final List<ContractCheck> checks;
    private final Texts texts;
    private final Set<String> stuck = new HashSet<>();
    private ExecutorService worker;
    private Bench bench;

    /**
     * Checks over these services, whose plug-ins are those under examination and all that are installed.
     *
     * @param api   version of {@code org.steelyard.city}, which jars have to fit
     * @param limit time for each check
     */
    public ContractChecks(Services services, String api, Duration limit) {
        this(services, limit, all(api));
    }

    ContractChecks(Services services, Duration limit, List<ContractCheck> checks) {
        this.services = services;
        this.limit = limit;
        this.checks = List.copyOf(checks);
        this.texts = Texts.of(ContractChecks.class, services.locale());
        start();
    }

    /** All checks, in the order in which they are told. */
    static List<ContractCheck> all(String api) {
        return List.of(new JarSound(api), new SchemaValid(), new FilesLoad(), new RubricSound(), new LintClean(), new ImporterPure(), new ValuesPlaced(),
                new BadInputSurvived(), new OutlineFits(), new ExporterSame(), new NumbersReadBack(), new NoOtherCity(), new BothLanguages(), new SampleRuns());
    }

    // a thread that hangs is left behind with all it holds; the next checks get new ones
    private void start() {
        worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("contract-check").factory());
        bench = new Bench(services);
    }

    /** The checks. */
    public List<ContractCheck> checks() {
        return checks;
    }

    /** The check in the user's language. */
    public String name(ContractCheck check) {
        return texts.get("check." + check.key());
    }

    /** Every plug-in that offers something, by symbolic name. */
    public List<Examined> installed() {
        Map<String, List<Descriptor>> byPlugIn = new LinkedHashMap<>();
        services.cities().descriptors().forEach(d -> byPlugIn.computeIfAbsent(d.plugIn().name(), n -> new ArrayList<>()).add(d));
        return byPlugIn.keySet().stream().sorted().map(name -> new Examined(byPlugIn.get(name).get(0).plugIn(), byPlugIn.get(name),
                services.cities().problems().stream().filter(p -> p.location().text().contains(name)).toList(), Optional.empty())).toList();
    }

    /** Runs all checks on one plug-in. */
    public List<CheckResult> run(Examined plugIn) {
        return checks.stream().map(check -> run(plugIn, check)).toList();
    }

    /** Runs the check of the jar on a plug-in whose jar is not safe to open, and names the others as not run. */
    List<CheckResult> runOnJarOnly(Examined plugIn) {
        return checks.stream().map(check -> check instanceof JarSound ? run(plugIn, check) : new CheckResult(plugIn.plugIn().name(),
                plugIn.plugIn().version(), check.key(), name(check), new Verdict.NotApplicable(texts.get("none.unsafe")))).toList();
    }

    /** Runs one check on one plug-in; nothing is thrown. */
    public CheckResult run(Examined plugIn, ContractCheck check) {
        Verdict verdict = stuck.contains(plugIn.plugIn().name()) ? new Verdict.NotApplicable(texts.get("none.after-time")) : verdict(plugIn, check);
        return new CheckResult(plugIn.plugIn().name(), plugIn.plugIn().version(), check.key(), name(check), verdict);
    }

    private Verdict verdict(Examined plugIn, ContractCheck check) {
        Findings findings = new Findings(plugIn.plugIn(), texts);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Bench own = bench;
        Future<Verdict> running = worker.submit((Callable<Verdict>) () -> check.check(plugIn, own));
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            worker.shutdownNow();
            stuck.add(plugIn.plugIn().name());
            start();
            return new Verdict.Found(List.of(findings.of("time", "", "time", limit.toSeconds())));
        } catch (ExecutionException e) {
            return new Verdict.Found(List.of(findings.of("failed", "", "failed", reason(e.getCause()))));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new Verdict.NotApplicable(texts.get("none.interrupted"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    // a sentence for people stands by itself; any other exception says most by its kind
    private static String reason(Throwable cause) {
        return cause instanceof UseCaseException || cause instanceof org.steelyard.city.CityException ? cause.getMessage() : cause.toString();
    }

    /** Removes what the checks made. */
    @Override
    public void close() throws UseCaseException {
        Bench own = bench;
        Future<Void> closing = worker.submit(() -> {
            own.close();
            return null;
        });
        try {
            closing.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw UseCaseException.internal(texts.get("not-closed", reason(e instanceof ExecutionException ? e.getCause() : e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            worker.shutdownNow();
        }
    }
}
