/** What supply sizing works on: products, their components, sales and lifetimes. */
@NullMarked
package org.gleaner.domain.product;

import org.jspecify.annotations.NullMarked;
