/** Web pages and XML spreadsheets, as many systems export them under the name .xls. */
package org.steelyard.document.internal.web;
