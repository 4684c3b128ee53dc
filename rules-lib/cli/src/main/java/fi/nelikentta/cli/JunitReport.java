package fi.nelikentta.cli;

import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.Severity;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of cases in the XML of JUnit, which build servers show; a suite is a case file. */
final class JunitReport {
  private final XMLStreamWriter xml;
  private final CaseRun run;
  private final CaseReport words;

  private JunitReport(XMLStreamWriter xml, CaseRun run, CaseReport words) {
    this.xml = xml;
    this.run = run;
    this.words = words;
  }

  static String of(CaseRun run, CaseReport words) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JunitReport(xml, run, words).write();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to a String did not work.", impossible);
    }
    return text.append('\n').toString();
  }

  /** The results and findings of one file. */
  private record Suite(List<CaseResult> results, List<Diagnostic> diagnostics) {
    Suite() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private void write() throws XMLStreamException {
    Map<String, Suite> suiteByFile = new TreeMap<>();
    for (CaseResult result : run.results()) {
      String file = result.tested().place().file();
      suiteByFile.computeIfAbsent(file, key -> new Suite()).results().add(result);
    }
    for (Diagnostic found : run.diagnostics()) {
      String file = found.place().file();
      suiteByFile.computeIfAbsent(file, key -> new Suite()).diagnostics().add(found);
    }
    xml.writeStartDocument("UTF-8", "1.0");
    open("\n", "testsuites");
    attribute("name", run.pack().toString());
    counts(run.results(), run.diagnostics());
    for (Map.Entry<String, Suite> suite : suiteByFile.entrySet()) {
      suite(suite.getKey(), suite.getValue());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(String file, Suite suite) throws XMLStreamException {
    open("\n  ", "testsuite");
    attribute("name", file);
    counts(suite.results(), suite.diagnostics());
    for (CaseResult result : suite.results()) {
      testcase(file, result.tested().id());
      if (!result.isPassed()) {
        open("\n      ", "failure");
        attribute("message", words.first(result));
        xml.writeCharacters(clean(result.tested().place() + "\n" + words.differences(result)));
        xml.writeEndElement();
        xml.writeCharacters("\n    ");
      }
      xml.writeEndElement();
    }
    for (Diagnostic found : suite.diagnostics()) {
      testcase(file, found.code().id() + " " + found.place());
      open("\n      ", found.severity() == Severity.ERROR ? "error" : "skipped");
      attribute("message", found.message());
      xml.writeCharacters(clean(found.toString()));
      xml.writeEndElement();
      xml.writeCharacters("\n    ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void testcase(String file, String name) throws XMLStreamException {
    open("\n    ", "testcase");
    attribute("classname", file);
    attribute("name", name);
  }

  private void counts(List<CaseResult> results, List<Diagnostic> diagnostics)
      throws XMLStreamException {
    long failures = results.stream().filter(result -> !result.isPassed()).count();
    attribute("tests", String.valueOf(results.size() + diagnostics.size()));
    attribute("failures", String.valueOf(failures));
    attribute("errors", String.valueOf(DiagnosticReport.count(diagnostics, Severity.ERROR)));
    attribute("skipped", String.valueOf(DiagnosticReport.count(diagnostics, Severity.WARNING)));
  }

  private void open(String indent, String name) throws XMLStreamException {
    xml.writeCharacters(indent);
    xml.writeStartElement(name);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  /** Without the few characters that XML cannot hold at all. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]", "?");
  }
}
