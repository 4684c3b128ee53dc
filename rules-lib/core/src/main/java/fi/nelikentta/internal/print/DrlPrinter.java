package fi.nelikentta.internal.print;

import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints the rule model as DRL in ASCII. What Drools compiles comes from here and never from the
 * author's bytes, so a pack cannot bring code, and no locale or charset changes its meaning.
 */
public final class DrlPrinter {
  private final Naming naming;

  private DrlPrinter(Naming naming) {
    this.naming = naming;
  }

  /** How attributes are called in what is printed. */
  public enum Naming {
    /** As the author calls them. */
    AUTHORS,
    /**
     * By index, as {@code a4}: under some default locales Drools does not find the fields of names
     * that begin with an i.
     */
    BY_INDEX
  }

  /**
   * The declarations with which the author's own files run in any Drools that has nelikentta-core
   * on its class path.
   */
  public static String declarations(RulePack pack) {
    return declarations(pack, Naming.AUTHORS);
  }

  /** The same, with attributes named so. */
  public static String declarations(RulePack pack, Naming naming) {
    DrlPrinter printer = new DrlPrinter(naming);
    StringBuilder drl = new StringBuilder();
    drl.append("package ").append(pack.packageName()).append("\n\n");
    // Position is a class of ours: Drools takes a declared one for its own annotation of that name.
    drl.append("import fi.nelikentta.rule.drl.Position\n");
    drl.append("import fi.nelikentta.rule.CustomerStrategy\n\n");
    drl.append("global fi.nelikentta.rule.drl.Points complexity\n");
    drl.append("global fi.nelikentta.rule.drl.Points copingDifficulty\n");
    drl.append("global fi.nelikentta.rule.drl.Verdict verdict\n\n");
    printer.declare(drl, "ClientSituation", pack.schema());
    return drl.toString();
  }

  /** All rules of the pack, without declarations. */
  public static String rules(RulePack pack) {
    return rules(pack, Naming.AUTHORS);
  }

  /** The same, with attributes named so. */
  public static String rules(RulePack pack, Naming naming) {
    DrlPrinter printer = new DrlPrinter(naming);
    StringBuilder drl = new StringBuilder("package ").append(pack.packageName()).append("\n\n");
    for (Rule rule : pack.rules()) {
      drl.append(printer.print(rule)).append('\n');
    }
    return drl.toString();
  }

  /** One rule. */
  public static String rule(Rule rule) {
    return new DrlPrinter(Naming.AUTHORS).print(rule);
  }

  private String print(Rule rule) {
    StringBuilder drl = new StringBuilder();
    drl.append("rule \"").append(rule.name()).append("\"\nwhen\n");
    if (rule.when().situation() != null) {
      pattern(drl, "ClientSituation", rule.when().situation());
    }
    if (rule.when().position() != null) {
      pattern(drl, "Position", rule.when().position());
    }
    return drl.append("then\n  ").append(verb(rule.verb())).append("\nend\n").toString();
  }

  /** A condition as an author would write it, in ASCII. */
  public static String condition(Condition condition) {
    StringBuilder drl = new StringBuilder();
    new DrlPrinter(Naming.AUTHORS).print(drl, condition);
    return drl.toString();
  }

  private void declare(StringBuilder drl, String name, Schema schema) {
    drl.append("declare ").append(name).append('\n');
    for (Attribute attribute : schema.attributes()) {
      drl.append("  ").append(name(attribute)).append(" : ").append(type(attribute)).append('\n');
    }
    drl.append("end\n\n");
  }

  /** The name in what is printed. */
  public static String name(Attribute attribute, Naming naming) {
    boolean ours = PositionSchema.SCHEMA.attributes().contains(attribute);
    return naming == Naming.AUTHORS || ours ? attribute.name() : "a" + attribute.index();
  }

  private String name(Attribute attribute) {
    return name(attribute, naming);
  }

  private static String type(Attribute attribute) {
    return switch (attribute.type()) {
      case INTEGER -> "Integer";
      case DOUBLE -> "Double";
      case BOOLEAN -> "Boolean";
      case STRING -> "String";
      case CODES -> "java.util.List";
    };
  }

  private void pattern(StringBuilder drl, String type, Condition condition) {
    drl.append("  ").append(type).append('(');
    if (condition instanceof Condition.All all) {
      for (int i = 0; i < all.parts().size(); i++) {
        drl.append(i == 0 ? " " : ", ");
        print(drl, all.parts().get(i));
      }
      drl.append(all.parts().isEmpty() ? ")\n" : " )\n");
    } else {
      drl.append(' ');
      print(drl, condition);
      drl.append(" )\n");
    }
  }

  private void print(StringBuilder drl, Condition condition) {
    if (condition instanceof Condition.All all) {
      join(drl, all.parts(), " && ");
    } else if (condition instanceof Condition.Any any) {
      join(drl, any.parts(), " || ");
    } else if (condition instanceof Condition.Not not) {
      drl.append("!( ");
      print(drl, not.part());
      drl.append(" )");
    } else if (condition instanceof Condition.Test test) {
      drl.append(name(test.attribute())).append(' ').append(test.operator().drl()).append(' ');
      literals(drl, test);
    } else if (condition instanceof Condition.Pair pair) {
      drl.append(name(pair.left())).append(' ').append(pair.operator().drl());
      drl.append(' ').append(name(pair.right()));
    } else if (condition instanceof Condition.NullTest test) {
      drl.append(name(test.attribute())).append(' ').append(test.operator().drl());
      drl.append(" null");
    }
  }

  private void join(StringBuilder drl, List<Condition> parts, String with) {
    drl.append("( ");
    for (int i = 0; i < parts.size(); i++) {
      drl.append(i == 0 ? "" : with);
      print(drl, parts.get(i));
    }
    drl.append(" )");
  }

  private void literals(StringBuilder drl, Condition.Test test) {
    ValueType type = test.attribute().type();
    if (test.operator().takesList()) {
      drl.append(
          test.literals().stream()
              .map(literal -> literal(type, literal))
              .collect(Collectors.joining(", ", "( ", " )")));
    } else {
      drl.append(literal(type, test.literals().get(0)));
    }
  }

  private static String literal(ValueType type, Literal literal) {
    if (literal instanceof Literal.Num number) {
      String plain = Numbers.plain(number.value());
      return type == ValueType.DOUBLE && plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    if (literal instanceof Literal.Truth truth) {
      return String.valueOf(truth.value());
    }
    return quoted(((Literal.Text) literal).value());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c >= ' ' && c < 127) {
        quoted.append(c);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }

  private static String verb(Verb verb) {
    if (verb instanceof Verb.Add add) {
      return add.axis().key() + ".add(" + add.points() + ");";
    }
    if (verb instanceof Verb.Refer refer) {
      return "verdict.refer(\"" + refer.code() + "\");";
    }
    if (verb instanceof Verb.Tag tag) {
      return "verdict.tag(\"" + tag.code() + "\");";
    }
    return "verdict.assign(CustomerStrategy." + ((Verb.Assign) verb).strategy() + ");";
  }
}
