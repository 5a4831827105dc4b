/** The page of surveys: groups, sample sizes, and results with the recipe they were counted by. */
package org.steelyard.ui.internal.page.surveys;
