package org.steelyard.core.session;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.edit.command.SetCommand;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.core.RunDemo;
import org.steelyard.core.Services;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.SteelyardItemProviders;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;
import org.steelyard.store.OpenMode;

/**
 * What a command costs in the sample of a city, scores and journal included. Prints milliseconds: half of the commands are
 * faster than the first number, nine in ten than the second.
 *
 * <pre>releng/quick-test --main core org.steelyard.core.session.SessionBenchmark bundles 420100</pre>
 */
final class SessionBenchmark {

    private static final int COMMANDS = 400;

    private SessionBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Locale locale = Locale.SIMPLIFIED_CHINESE;
        List<Path> plugIns;
        try (Stream<Path> list = Files.list(Path.of(arguments[0]))) {
            plugIns = list.filter(p -> p.getFileName().toString().startsWith("org.steelyard.city.")).sorted().toList();
        }
        Cities cities = Cities.read(new FileContributions(plugIns, SessionBenchmark.class.getClassLoader(), locale), locale);
        Services services = Services.of(cities, IdSource.random(), Clock.systemDefaultZone(), locale);
        Path folder = Files.createTempDirectory("steelyard-bench").resolve("e");
        new RunDemo(services).run(arguments[1], Optional.of(folder), folder, new NullProgressMonitor());
        EvaluationSessions sessions = new EvaluationSessions(services, new SteelyardItemProviders(locale).adapterFactory(), Runnable::run);
        try (EvaluationSession session = sessions.open(folder, OpenMode.WRITE)) {
            measure(session);
        }
    }

    private static void measure(EvaluationSession session) {
        List<Claim> numbers = new ArrayList<>();
        for (Map.Entry<?, Slot> each : SlotIndex.of(session.evaluation()).all().entrySet()) {
            Claim claim = each.getValue().getAdopted();
            if (claim != null && claim.getValue() instanceof Value.Number) {
                numbers.add(claim);
            }
        }
        double[] commands = new double[COMMANDS];
        double[] problems = new double[COMMANDS / 20];
        for (int i = 0; i < COMMANDS; i++) {
            Claim claim = numbers.get(i * 31 % numbers.size());
            Quantity old = ((Value.Number) claim.getValue()).quantity();
            Value next = Value.of(Quantity.of(old.value().add(BigDecimal.ONE), old.unit()));
            long start = System.nanoTime();
            session.execute(SetCommand.create(session.domain(), claim, ClaimPackage.eINSTANCE.getClaim_Value(), next));
            commands[i] = (System.nanoTime() - start) / 1e6;
            if (i % 20 == 0) {
                long asked = System.nanoTime();
                session.problems();
                problems[i / 20] = (System.nanoTime() - asked) / 1e6;
            }
        }
        print("command with scores", commands);
        print("all problems", problems);
        long disk = System.nanoTime();
        for (int i = 0; i < COMMANDS; i++) {
            check(session);
        }
        System.out.printf("check of the disk: %.3f%n", (System.nanoTime() - disk) / 1e6 / COMMANDS);
    }

    private static void check(EvaluationSession session) {
        try {
            session.checkDisk();
        } catch (org.steelyard.core.UseCaseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf("%s: %.1f, %.1f%n", what, times[times.length / 2], times[times.length * 9 / 10]);
    }
}
