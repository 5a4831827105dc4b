/** Drives the real workbench in a real window: finds widgets by id, types and clicks as a person does, and reads what is shown. */
package org.steelyard.ui.robot;
