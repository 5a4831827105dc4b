/** Evaluation folders: opening, locking, careful saving, backups, originals, history and migration. */
package org.steelyard.store;
