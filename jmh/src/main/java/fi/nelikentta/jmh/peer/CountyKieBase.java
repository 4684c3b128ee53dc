package fi.nelikentta.jmh.peer;

import fi.nelikentta.internal.print.DrlPrinter;
import fi.nelikentta.jmh.County;
import fi.nelikentta.pack.RulePack;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;

/**
 * The county's rules as somebody would build them who uses Drools alone: the same DRL, over a plain
 * Java class instead of a declared type, in the executable model.
 */
final class CountyKieBase {
  private CountyKieBase() {}

  private static final class Built {
    static final KieBase BASE = build(County.pack());
  }

  /** Built once in a JVM: a KieBase may be shared. */
  static KieBase get() {
    return Built.BASE;
  }

  private static KieBase build(RulePack pack) {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("fi.nelikentta.jmh", "p" + UUID.randomUUID(), "1");
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    system.write(
        "src/main/resources/county/types.drl", types(pack).getBytes(StandardCharsets.UTF_8));
    system.write(
        "src/main/resources/county/rules.drl",
        DrlPrinter.rules(pack).getBytes(StandardCharsets.UTF_8));
    KieModuleModel module = services.newKieModuleModel();
    module.setConfigurationProperty("drools.parallelRulesBuildThreshold", "-1");
    try {
      InternalKieBuilder builder = (InternalKieBuilder) services.newKieBuilder(system);
      builder.withKModuleModel(module).buildAll(ExecutableModelProject.class);
      if (builder.getResults().hasMessages(Message.Level.ERROR)) {
        throw new IllegalStateException(builder.getResults().toString());
      }
      return services.newKieContainer(release).getKieBase();
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static String types(RulePack pack) {
    return """
        package %s
        import fi.nelikentta.jmh.peer.ClientSituation
        import fi.nelikentta.rule.drl.Position
        import fi.nelikentta.rule.CustomerStrategy
        global fi.nelikentta.rule.drl.Points complexity
        global fi.nelikentta.rule.drl.Points copingDifficulty
        global fi.nelikentta.rule.drl.Verdict verdict
        """
        .formatted(pack.packageName());
  }
}
