package org.steelyard.store;

import org.w3c.dom.Document;

/** Rewrites a file of one format version as the next one would have written it. */
interface MigrationStep {

    /** The version it reads; it makes the next one of it. */
    int from();

    /** Changes the document in place; the version number is set by the caller. */
    void rewrite(Document document);
}
