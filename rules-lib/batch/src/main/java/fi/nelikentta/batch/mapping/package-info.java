/** Foreign names and codes: how a registry's columns become what a pack knows. */
@NullMarked
package fi.nelikentta.batch.mapping;

import org.jspecify.annotations.NullMarked;
