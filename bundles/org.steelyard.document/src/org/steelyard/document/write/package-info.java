/** What a report writer is to write: plain records, and the writers of docx and xlsx. */
package org.steelyard.document.write;
