package fi.nelikentta.internal.explain;

import fi.nelikentta.situation.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lists that a list of codes can become when codes that the pack names come or go. */
final class CodeLists {
  /** So many lists are tried: all of them for up to twelve named codes. */
  private static final int LISTS = 1 << 12;

  private CodeLists() {}

  /**
   * The steps by the number of codes that come or go. Beyond {@value #LISTS} lists only those that
   * are reached with fewest codes, and always those reached with one, are tried.
   */
  static List<Step> steps(Attribute attribute, List<?> present, Set<String> named) {
    List<String> codes = List.copyOf(named);
    List<Step> steps = new ArrayList<>();
    for (int changes = 1; changes <= most(codes.size()); changes++) {
      change(steps, attribute, present, codes, changes);
    }
    return steps;
  }

  /** The fewest codes whose coming or going is not tried; infinite where all are. */
  static double leftOut(int named) {
    int most = most(named);
    return most == named ? Double.POSITIVE_INFINITY : most + 1;
  }

  /** The most codes whose coming or going is tried. */
  private static int most(int named) {
    long count = 0;
    long ways = 1;
    for (int changes = 1; changes <= named; changes++) {
      ways = ways * (named - changes + 1) / changes;
      count += ways;
      if (changes > 1 && count > LISTS) {
        return changes - 1;
      }
    }
    return named;
  }

  private static void change(
      List<Step> steps, Attribute attribute, List<?> present, List<String> codes, int changes) {
    int[] chosen = new int[changes];
    for (int i = 0; i < changes; i++) {
      chosen[i] = i;
    }
    do {
      List<Object> list = new ArrayList<>(present);
      for (int place : chosen) {
        String code = codes.get(place);
        if (list.contains(code)) {
          list.removeIf(code::equals);
        } else {
          list.add(code);
        }
      }
      steps.add(new Step(attribute, List.copyOf(list), changes, changes));
    } while (next(chosen, codes.size()));
  }

  /** The combination of that many places that follows; false after the last. */
  private static boolean next(int[] chosen, int size) {
    for (int i = chosen.length - 1; i >= 0; i--) {
      if (chosen[i] < size - chosen.length + i) {
        chosen[i]++;
        for (int j = i + 1; j < chosen.length; j++) {
          chosen[j] = chosen[j - 1] + 1;
        }
        return true;
      }
    }
    return false;
  }
}
