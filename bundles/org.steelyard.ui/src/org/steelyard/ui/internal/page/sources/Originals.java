package org.steelyard.ui.internal.page.sources;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.source.ReadSource;
import org.steelyard.core.source.SourceContent;
import org.steelyard.model.evaluation.Source;

/** Reads originals beside the window, and keeps the last few; used on the thread of the window. */
final class Originals {

    private static final int KEPT = 4;

    private final ReadSource reading;
    private final Display display;
    private final Map<String, SourceContent> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SourceContent> eldest) {
            return size() > KEPT;
        }
    };
    private int asked;

    Originals(ReadSource reading, Display display) {
        this.reading = reading;
        this.display = display;
    }

    /**
     * Reads this file, unless something else is asked for before it is read.
     *
     * @param job  what the work is called
     * @param then takes the content, on the thread of the window
     */
    void read(OpenEvaluation open, Source source, String job, Consumer<SourceContent> then) {
        int mine = ++asked;
        SourceContent known = kept.get(source.getSha256());
        if (known != null) {
            then.accept(known);
            return;
        }
        Path original = reading.original(open, source);
        String digest = source.getSha256();
        ICoreRunnable work = monitor -> {
            SourceContent content = reading.read(original);
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    // what could not be read may be there the next time
                    if (!content.tables().isEmpty() || !content.passages().isEmpty()) {
                        kept.put(digest, content);
                    }
                    if (mine == asked) {
                        then.accept(content);
                    }
                });
            }
        };
        Job.createSystem(job, work).schedule();
    }

    /** Gives up what is asked for. */
    void stop() {
        asked++;
    }
}
