/** What both writers share: zip archives with the same bytes each time, and safe XML text. */
package org.steelyard.document.internal.write;
