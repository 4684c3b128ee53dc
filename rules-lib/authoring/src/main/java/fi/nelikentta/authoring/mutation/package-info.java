/** Whether the cases of a pack would notice if the pack were another: its mutants. */
@NullMarked
package fi.nelikentta.authoring.mutation;

import org.jspecify.annotations.NullMarked;
