package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs in a jar on the class path, as embedders have them. */
class BundledJarTest {
  @TempDir Path temp;

  private URL jar() throws IOException {
    Path jar = temp.resolve("a pack (ä).jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : BasePack.files().entrySet()) {
        zip.putNextEntry(new ZipEntry("nelikentta-packs/base/" + file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("nelikentta-packs/base/approval.json"));
      zip.write("who knows".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("nelikentta-packs/other/pack.yaml"));
      zip.putNextEntry(new ZipEntry("META-INF/x"));
    }
    return jar.toUri().toURL();
  }

  @Test
  void areFoundThereWithTheHashOfTheFolderAndTheirApproval() throws Exception {
    List<URL> urls = new ArrayList<>(List.of(jar()));
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : classPath.split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      Object pack =
          loader
              .loadClass(RulePack.class.getName())
              .getMethod("bundled", String.class)
              .invoke(null, "base");
      Method approval = pack.getClass().getDeclaredMethod("approvalJson");
      approval.setAccessible(true);
      Object identity = pack.getClass().getMethod("identity").invoke(pack);

      assertThat(identity)
          .hasToString(PackLoader.of(BasePack.files()).orThrow().identity().toString());
      assertThat(approval.invoke(pack)).isEqualTo("who knows");
    }
  }
}
