package org.steelyard.tests;

import org.eclipse.core.runtime.IProgressMonitor;
import org.steelyard.city.spi.DataImporter;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;

/** An importer that cannot even be made; goes into a generated jar. */
public final class ThrowingImporter implements DataImporter {

    /** Never succeeds. */
    public ThrowingImporter() {
        throw new IllegalStateException("this importer always throws");
    }

    @Override
    public ImportResult read(ImportRequest request, IProgressMonitor monitor) {
        throw new IllegalStateException("this importer always throws");
    }
}
