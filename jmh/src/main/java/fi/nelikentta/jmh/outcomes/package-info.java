/** What followed, beside what the reference pack proposed: the page {@code results/outcomes.md}. */
@NullMarked
package fi.nelikentta.jmh.outcomes;

import org.jspecify.annotations.NullMarked;
