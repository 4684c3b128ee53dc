package fi.nelikentta.pack;

import java.util.List;

/**
 * What is kept of the author's files.
 *
 * @param packageName the package that all DRL files name
 * @param drl the DRL files, in path order
 * @param places where keys stand in the others
 */
record Sources(String packageName, List<PackFile> drl, Places places) {
  /** Copies the list. */
  Sources {
    drl = List.copyOf(drl);
  }
}
