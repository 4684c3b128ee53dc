/**
 * The proof of a pack: what its rules do over every situation, the unknown included, and what in
 * them cannot be meant. {@link fi.nelikentta.authoring.check.PackProof} is the way in.
 */
@NullMarked
package fi.nelikentta.authoring.check;

import org.jspecify.annotations.NullMarked;
