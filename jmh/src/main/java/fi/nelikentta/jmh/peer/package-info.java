/**
 * Other ways to run the county's rules, each as its own documentation recommends. A test holds that
 * all of them fire the same rules.
 */
@NullMarked
package fi.nelikentta.jmh.peer;

import org.jspecify.annotations.NullMarked;
