package org.steelyard.core.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.core.internal.contract.Findings;
import org.steelyard.model.problem.Problem;

/** The same evaluation gives the same bytes, on a machine of any language and time zone. */
final class ExporterSame implements ContractCheck {

    // their letters, digits, calendars and days differ most from those at home
    private static final List<Locale> LOCALES = List.of(Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
    private static final List<String> ZONES = List.of("Pacific/Kiritimati", "America/St_Johns", "Pacific/Pago_Pago");

    @Override
    public String key() {
        return "same-bytes";
    }

    @Override
    public Verdict check(Examined plugIn, Bench bench) throws Exception {
        return new EachExporter((exporter, trial, findings) -> check(exporter, trial, findings, bench)).check(plugIn, bench);
    }

    private List<Problem> check(ExporterDescriptor exporter, Trial trial, Findings findings, Bench bench) throws Exception {
        ExportResult first = EachExporter.written(exporter, trial, bench);
        List<Problem> problems = new ArrayList<>();
        if (!same(first, EachExporter.written(exporter, trial, bench))) {
            problems.add(findings.of(key(), exporter.id(), "bytes-differ"));
        }
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (int i = 0; i < LOCALES.size() && problems.isEmpty(); i++) {
                Locale.setDefault(LOCALES.get(i));
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i)));
                if (!same(first, EachExporter.written(exporter, trial, bench))) {
                    problems.add(findings.of(key(), exporter.id(), "bytes-differ-abroad", LOCALES.get(i).toLanguageTag(), ZONES.get(i)));
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        return problems;
    }

    private static boolean same(ExportResult a, ExportResult b) {
        return a.fileName().equals(b.fileName()) && Arrays.equals(a.content(), b.content());
    }
}
