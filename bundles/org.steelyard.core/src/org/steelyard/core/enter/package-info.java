/** What a person enters: values, decisions and judgements as one step that can be undone. */
package org.steelyard.core.enter;
