/** Generates the EMF code of the model bundles at build time. */
package org.steelyard.codegen;
