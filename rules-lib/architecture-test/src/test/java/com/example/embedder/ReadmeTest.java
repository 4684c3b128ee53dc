package com.example.embedder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the README's example, and compares what it prints with what README says. */
class ReadmeTest {
  private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void printsWhatItSays() throws Exception {
    String readme = Files.readString(TOP.resolve("README.md"));
    String example = block(readme, "java");
    String said = block(readme, "text");

    String printed = run(example.replace("Path.of(\"", "Path.of(\"" + TOP + "/"));

    assertThat(printed.strip()).isEqualTo(said.strip());
  }

  private static String block(String readme, String language) {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as("a block of " + language).isTrue();
    return block.group(1);
  }

  private String run(String example) throws Exception {
    String source =
        "import fi.nelikentta.*; import fi.nelikentta.pack.*; import fi.nelikentta.situation.*;"
            + "import java.nio.file.*; import java.time.*; import java.util.*;"
            + "public class Example { public static void main(String[] arguments) {\n"
            + example
            + "\n}}";
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    assertThat(compiler.getTask(null, null, null, options, null, List.of(file)).call()).isTrue();
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) null);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
