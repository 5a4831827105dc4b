/** What the readers share: collecting problems, refusing files, telling kinds apart. */
package org.steelyard.document.internal;
