package org.steelyard.city.spi;

import org.eclipse.core.runtime.IProgressMonitor;

/** Reads source files and returns what they state. Never touches an open model, never shows anything. */
public interface DataImporter {

    /**
     * Reads the files of the request.
     *
     * @param request what to read, and the answers already given to questions
     * @param monitor progress, one unit of work a file; checked for cancellation
     * @return claims and problems; everything that is wrong with any file is in it
     */
    ImportResult read(ImportRequest request, IProgressMonitor monitor);
}
