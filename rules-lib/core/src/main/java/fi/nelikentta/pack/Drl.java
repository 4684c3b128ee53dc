package fi.nelikentta.pack;

import java.util.List;

/**
 * The author's DRL.
 *
 * @param packageName the package that all files name
 * @param files in path order
 */
record Drl(String packageName, List<PackFile> files) {
  /** Copies the list. */
  Drl {
    files = List.copyOf(files);
  }
}
