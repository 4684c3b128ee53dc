/** What may be known of a client, and what is known of one, in typed slots. */
@NullMarked
package fi.nelikentta.situation;

import org.jspecify.annotations.NullMarked;
