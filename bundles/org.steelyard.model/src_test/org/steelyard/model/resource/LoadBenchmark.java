package org.steelyard.model.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

/**
 * Measures how long an evaluation takes to load, at growing sizes: every item is a slot with one claim, its place, and a
 * reference to the adopted claim that stands before the claim itself. Rounds are interleaved; minima of processor time are
 * told, beside those of EMF without anything of ours: growth that both have is the cost of larger tables in slower memory.
 */
final class LoadBenchmark {

    private static final int[] SIZES = {1_000, 10_000, 25_000, 50_000, 100_000};
    private static final int ROUNDS = 9;
    private static final int OBJECTS_PER_ITEM = 4;

    private LoadBenchmark() {
    }

    public static void main(String[] args) {
        SteelyardResources resources = new SteelyardResources(IdSource.random());
        Map<Integer, byte[]> files = new LinkedHashMap<>();
        Map<Integer, Long> minima = new LinkedHashMap<>();
        Map<Integer, Long> floors = new LinkedHashMap<>();
        for (int size : SIZES) {
            files.put(size, resources.bytes(evaluation(size)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            files.forEach((size, bytes) -> {
                minima.merge(size, nanos(resources, bytes), Math::min);
                floors.merge(size, floor(resources, bytes), Math::min);
            });
        }
        System.out.println("objects      file MB   load ms   µs/object   × bare EMF   against the size before (bare EMF)");
        int before = 0;
        for (int size : SIZES) {
            double ms = minima.get(size) / 1e6;
            String ratio = before == 0 ? "" : String.format(Locale.ROOT, "%.2f × (%.2f ×) for %.1f × the objects",
                    ms / (minima.get(before) / 1e6), (double) floors.get(size) / floors.get(before), (double) size / before);
            System.out.printf(Locale.ROOT, "%,9d  %9.2f  %8.1f  %10.2f   %10.2f   %s%n", size, files.get(size).length / 1e6, ms,
                    ms * 1000 / size, (double) minima.get(size) / floors.get(size), ratio);
            before = size;
        }
    }

    private static long nanos(SteelyardResources resources, byte[] bytes) {
        System.gc();
        long start = cpu();
        Loaded<Evaluation> loaded = resources.load(bytes, "evaluation.xmi", Evaluation.class, Locale.ENGLISH);
        long nanos = cpu() - start;
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException(loaded.problems().toString());
        }
        return nanos;
    }

    // time of this thread: what else the machine does is not measured
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    // EMF's own resource class with the options that make it linear, and no checks
    private static long floor(SteelyardResources resources, byte[] bytes) {
        System.gc();
        XMIResourceImpl bare = new XMIResourceImpl(URI.createURI("bare.bin"));
        resources.newResourceSet().getResources().add(bare);
        long start = cpu();
        try {
            bare.load(new ByteArrayInputStream(bytes), Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true,
                    XMLResource.OPTION_DEFER_ATTACHMENT, true));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return cpu() - start;
    }

    private static Evaluation evaluation(int objects) {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        for (int i = 0; i < objects / OBJECTS_PER_ITEM; i++) {
            DataItem item = EvaluationFactory.eINSTANCE.createDataItem();
            item.setKey("construction.insured" + i);
            item.setPeriod("2019");
            item.setScope("全市");
            item.setSlot(slot(i));
            evaluation.getItems().add(item);
        }
        return evaluation;
    }

    private static Slot slot(int i) {
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(Value.of(Quantity.of(i + ".50", "万元")));
        claim.setRaw(i + ".50");
        claim.setPlace(Place.cell("0".repeat(64), "社决08表.xlsx", "收支表", i, 3));
        Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
        adoption.setAutomatic(true);
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        slot.setAdopted(claim);
        slot.getClaims().add(claim);
        slot.setAdoption(adoption);
        return slot;
    }
}
