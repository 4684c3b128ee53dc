package fi.nelikentta.pack;

import fi.nelikentta.internal.load.AttributesReader;
import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.ManifestReader;
import fi.nelikentta.internal.load.PackFiles;
import fi.nelikentta.internal.load.PackHash;
import fi.nelikentta.internal.load.TextsReader;
import fi.nelikentta.internal.parser.RuleReader;
import fi.nelikentta.internal.parser.Witnessing;
import fi.nelikentta.situation.Schema;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a folder, a zip or a place on the class path into a checked pack or diagnostics. What an
 * author did wrong never comes as an exception.
 */
public final class PackLoader {
  private PackLoader() {}

  /** Loads the pack in a folder or zip. */
  public static PackLoading load(Path folderOrZip) {
    Objects.requireNonNull(folderOrZip, "folderOrZip");
    Findings findings = new Findings();
    return load(folderOrZip.toString(), PackFiles.of(folderOrZip, findings), findings);
  }

  /** Loads the pack of that id from the class path. */
  public static PackLoading bundled(String id) {
    Objects.requireNonNull(id, "id");
    Findings findings = new Findings();
    return load(id, PackFiles.bundled(id, findings), findings);
  }

  /** Loads a pack of texts by relative path, as an editor holds them. */
  public static PackLoading of(Map<String, String> textByPath) {
    Objects.requireNonNull(textByPath, "textByPath");
    Findings findings = new Findings();
    return load("pack", PackFiles.of(textByPath, findings), findings);
  }

  private static PackLoading load(String source, PackFiles files, Findings findings) {
    Manifest manifest = ManifestReader.read(files, findings);
    Schema schema = AttributesReader.read(files, findings);
    RuleReader.Read read;
    Map<String, Texts> texts;
    String hash;
    try (Witnessing witnessing = new Witnessing()) {
      read = RuleReader.read(files, manifest, schema, witnessing, findings);
      texts = TextsReader.read(files, manifest, schema, read.rules(), findings);
      hash = PackHash.of(files);
      witnessing.finish(findings);
    }
    RulePack pack = findings.hasErrors() ? null : pack(files, hash, manifest, schema, read, texts);
    return new PackLoading(source, pack, findings.sorted(), texts);
  }

  private static @Nullable RulePack pack(
      PackFiles files,
      String hash,
      @Nullable Manifest manifest,
      @Nullable Schema schema,
      RuleReader.Read read,
      Map<String, Texts> texts) {
    if (manifest == null || schema == null) {
      return null;
    }
    PackIdentity identity =
        new PackIdentity(manifest.id(), manifest.version(), hash, manifest.validation().kind());
    Sources sources = new Sources(read.packageName(), files.drl(), new Places(files.mappings()));
    return new RulePack(identity, manifest, schema, read.rules(), texts, sources)
        .withApproval(files.approval());
  }
}
