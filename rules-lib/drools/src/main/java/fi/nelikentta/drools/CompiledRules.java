package fi.nelikentta.drools;

import fi.nelikentta.internal.print.DrlPrinter;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.pack.RulePack;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.builder.InternalKieBuilder;

/** The rules of a pack, compiled by Drools' executable model. Safe to share among threads. */
final class CompiledRules {
  private final KieBase base;
  private final FactWriter situations;

  private final int size;

  private CompiledRules(RulePack pack, DrlPrinter.Naming naming, KieBase base, int size) {
    this.base = base;
    this.size = size;
    String name = pack.packageName();
    this.situations =
        new FactWriter(base.getFactType(name, "ClientSituation"), pack.schema(), naming);
  }

  static CompiledRules of(RulePack pack, DrlText text) {
    return of(List.of(pack), text).get(0);
  }

  /**
   * The rules of several packs, built at once since a build costs seconds. Their packages must
   * differ.
   */
  static List<CompiledRules> of(List<RulePack> packs, DrlText text) {
    DrlPrinter.Naming naming =
        text == DrlText.PRINTED ? DrlPrinter.Naming.BY_INDEX : DrlPrinter.Naming.AUTHORS;
    Map<String, String> files = new LinkedHashMap<>();
    for (RulePack pack : packs) {
      String folder = pack.packageName() + "/";
      files.put(folder + "declarations.drl", DrlPrinter.declarations(pack, naming));
      if (text == DrlText.PRINTED) {
        files.put(folder + "rules.drl", DrlPrinter.rules(pack, naming));
      } else {
        for (PackFile file : pack.drl()) {
          files.put(folder + "pack-" + file.path(), file.text());
        }
      }
    }
    KieBase base = build(files);
    int rules = packs.stream().mapToInt(pack -> pack.rules().size()).sum();
    return packs.stream().map(pack -> new CompiledRules(pack, naming, base, rules)).toList();
  }

  /** How many rules the base has, those of other packs included. */
  int size() {
    return size;
  }

  KieBase base() {
    return base;
  }

  FactWriter situations() {
    return situations;
  }

  /** Every build has a release of its own, which leaves the JVM-wide repository when it is done. */
  private static KieBase build(Map<String, String> files) {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("fi.nelikentta.pack", "p" + UUID.randomUUID(), "1.0.0");
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    KieModuleModel module = services.newKieModuleModel();
    module.setConfigurationProperty("drools.parallelRulesBuildThreshold", "-1");
    files.forEach(
        (name, text) ->
            system.write(
                "src/main/resources/pack/" + name,
                services
                    .getResources()
                    .newByteArrayResource(
                        text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())));
    try {
      // Given as an object: as XML it would need drools-xml-support.
      InternalKieBuilder builder = (InternalKieBuilder) services.newKieBuilder(system);
      builder.withKModuleModel(module).buildAll(ExecutableModelProject.class);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      if (!errors.isEmpty()) {
        throw new IllegalStateException(
            "Drools does not compile the rules: "
                + errors
                + "\nTry: report this pack; a checked pack always compiles.");
      }
      KieContainer container = services.newKieContainer(release);
      return container.getKieBase();
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }
}
