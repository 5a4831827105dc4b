/** How objects of the model are named and created in editors, in Chinese and English. */
package org.steelyard.model.edit;
