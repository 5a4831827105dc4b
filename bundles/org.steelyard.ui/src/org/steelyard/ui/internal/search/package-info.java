/** Quick search over everything: what the evaluation holds, pages, commands, other evaluations. */
package org.steelyard.ui.internal.search;
