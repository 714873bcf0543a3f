/** Elements, their oxides and radionuclides. */
@NullMarked
package org.gleaner.domain.element;

import org.jspecify.annotations.NullMarked;
