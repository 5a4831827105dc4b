package org.steelyard.city.spi;

import org.eclipse.core.runtime.IProgressMonitor;

/** Writes a report. The same request gives the same bytes. */
public interface ReportExporter {

    /** Writes the report of this evaluation into the bytes of the result. */
    ExportResult write(ExportRequest request, IProgressMonitor monitor);
}
