package fi.nelikentta.drools;

import fi.nelikentta.internal.print.DrlPrinter;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.kie.api.definition.type.FactType;

/** Makes facts of a type that Drools generated from declarations. Safe to share among threads. */
final class FactWriter {
  private final MethodHandle constructor;
  private final MethodHandle[] setters;
  private final Attribute[] attributes;

  FactWriter(FactType type, Schema schema, DrlPrinter.Naming naming) {
    Class<?> fact = type.getFactClass();
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    this.attributes = schema.attributes().toArray(new Attribute[0]);
    this.setters = new MethodHandle[attributes.length];
    try {
      this.constructor =
          lookup
              .findConstructor(fact, MethodType.methodType(void.class))
              .asType(MethodType.methodType(Object.class));
      for (int i = 0; i < setters.length; i++) {
        Method setter = setter(fact, DrlPrinter.name(attributes[i], naming));
        setters[i] =
            lookup
                .unreflect(setter)
                .asType(MethodType.methodType(void.class, Object.class, Object.class));
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("Drools gave a declared type no bean methods.", impossible);
    }
  }

  private static Method setter(Class<?> fact, String field) {
    String name = "set" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    for (Method method : fact.getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == 1) {
        return method;
      }
    }
    throw new IllegalStateException("Drools gave the field " + field + " no setter.");
  }

  /** The fact of a situation: what is unknown stays null. */
  Object write(Situation situation) {
    try {
      Object fact = constructor.invokeExact();
      for (int i = 0; i < setters.length; i++) {
        if (situation.isKnown(i)) {
          setters[i].invokeExact(fact, situation.find(attributes[i]).orElseThrow());
        }
      }
      return fact;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a bean of Drools does not take its values.", impossible);
    }
  }
}
