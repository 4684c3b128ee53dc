package fi.nelikentta.batch;

import fi.nelikentta.batch.storage.InUseException;
import fi.nelikentta.batch.storage.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The files of a run's companions, which are written beside their places and then put there. */
final class CompanionFiles {
  private final Storage storage;
  private final List<Companion> companions;
  private final List<PartFile> parts = new ArrayList<>();

  CompanionFiles(Storage storage, List<Companion> companions) {
    this.storage = storage;
    this.companions = companions;
  }

  /**
   * Makes all of them and forces them to the disk.
   *
   * @throws UnwrittenException if one cannot be written
   */
  void write(RunResult result) throws IOException {
    for (Companion companion : companions) {
      for (TextFile file : companion.files().apply(result)) {
        try {
          if (!file.isThere()) {
            PartFile part = PartFile.late(storage, file.path());
            parts.add(part);
            file.begin(part);
          }
        } catch (InUseException wrong) {
          throw wrong;
        } catch (IOException wrong) {
          throw new UnwrittenException(file.path().toString(), wrong);
        }
      }
    }
  }

  /** Puts them in their places. */
  void commit() throws IOException {
    for (PartFile part : parts) {
      try {
        part.close();
        part.commit();
      } catch (IOException wrong) {
        throw new UnwrittenException(part.target().toString(), wrong);
      }
    }
  }

  /** Those that were begun. */
  List<PartFile> parts() {
    return parts;
  }
}
