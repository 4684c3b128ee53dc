package fi.nelikentta.report;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.Row;
import fi.nelikentta.batch.RowReader;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the clients of an earlier run stood, found by their ids, and, where its input is there too,
 * what was known of them then: about 14 bytes a client, and about 50 more with the input. Filled by
 * one thread; then it only answers and is safe to share.
 */
public final class Earlier {
  private static final byte NOBODY = -1;
  private static final byte TWICE = -2;
  private static final Standing[] STANDINGS = Standing.values();

  private long[] keys = new long[1 << 10];
  private byte[] standings = filled(keys.length);
  private int size;
  private final long[] totals = new long[STANDINGS.length];
  private long unclear;
  private @Nullable Packed packed;

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, NOBODY);
    return bytes;
  }

  /** What the earlier input says, by the place of the client. */
  private static final class Packed {
    private final PackedSituations situations;
    private final long[] places;
    private final byte[] nowRules;
    private final Step step;

    Packed(PackedSituations situations, int size, Step step) {
      this.situations = situations;
      this.places = new long[size];
      this.nowRules = filled(size);
      this.step = step;
    }
  }

  /** The pack of today, and its day. */
  private record Step(StrategyEngine engine, LocalDate date) {
    Standing standing(Situation situation) {
      return Standing.of(engine.evaluate(situation, date));
    }
  }

  /** Takes up a client of the earlier run; one that comes twice is left out of the comparison. */
  void add(long key, Standing standing) {
    if (size * 4L > keys.length * 3L) {
      grow();
    }
    int place = place(key);
    if (standings[place] == NOBODY) {
      keys[place] = key;
      standings[place] = (byte) standing.ordinal();
      totals[standing.ordinal()]++;
      size++;
    } else if (standings[place] != TWICE) {
      totals[standings[place]]--;
      standings[place] = TWICE;
      unclear++;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[] oldStandings = standings;
    keys = new long[oldKeys.length * 2];
    standings = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldStandings[i] != NOBODY) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        standings[place] = oldStandings[i];
      }
    }
  }

  /** Where the key stands, or the free place where it would. */
  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) key & mask;
    while (standings[place] != NOBODY && keys[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }

  /**
   * Of the proposals of an earlier run, by whatever pack.
   *
   * @throws fi.nelikentta.text.WrongUsageException if the file holds no proposals
   * @throws fi.nelikentta.text.FailedException if it cannot be read to its end
   */
  public static Earlier of(Path proposals) {
    Earlier earlier = new Earlier();
    try (ProposalsFile file = ProposalsFile.open(proposals)) {
      for (ProposalCells row = file.next(); row != null; row = file.next()) {
        earlier.add(ClientKey.of(row.clientId()), row.standing());
      }
    } catch (IOException failed) {
      throw FileFailure.reading(Message.verbatim(proposals.toString()), failed);
    }
    return earlier;
  }

  /**
   * Takes up what was known then, as today's pack reads it; rows that it rejects are left out.
   *
   * @param engine of today's pack; it stays open until the report is counted
   * @param date today's evaluation date
   */
  public Earlier with(RowReader input, StrategyEngine engine, LocalDate date) {
    startInput(engine, date);
    for (Row row = input.next(); row != null; row = input.next()) {
      if (row.situation() != null) {
        addInput(row.situation());
      }
    }
    return this;
  }

  /** Makes ready for what was known then. */
  void startInput(StrategyEngine engine, LocalDate date) {
    packed =
        new Packed(
            new PackedSituations(engine.pack().schema()), keys.length, new Step(engine, date));
  }

  /** Takes up what was known of a client then; one who was in no proposal is left out. */
  void addInput(Situation situation) {
    Packed into = Objects.requireNonNull(packed);
    int place = place(ClientKey.of(situation.clientId()));
    if (standings[place] >= 0) {
      into.places[place] = into.situations.add(situation);
      into.nowRules[place] = (byte) into.step.standing(situation).ordinal();
    }
  }

  /** Whether what was known then is there too. */
  boolean hasInput() {
    return packed != null;
  }

  /** The client's place; -1 where the earlier run does not have the client once. */
  int find(long key) {
    int place = place(key);
    return standings[place] >= 0 ? place : -1;
  }

  Standing standing(int place) {
    return STANDINGS[standings[place]];
  }

  /** How many stood there. */
  long total(Standing standing) {
    return totals[standing.ordinal()];
  }

  /** How many ids came more than once. */
  long unclear() {
    return unclear;
  }

  /** Places are below this. */
  int places() {
    return keys.length;
  }

  /** Where today's rules put what was known then; null where that is not known. */
  @Nullable Standing byTodaysRules(int place) {
    byte found = packed == null ? NOBODY : packed.nowRules[place];
    return found == NOBODY ? null : STANDINGS[found];
  }

  /**
   * Where today's rules put the client with today's values of what was known then and is known now:
   * nothing is known that was not, and nothing is forgotten.
   */
  Standing withTodaysValues(int place, Situation now) {
    Packed from = Objects.requireNonNull(packed);
    Situation then = from.situations.get(from.places[place]);
    Situation.Builder mixed = then.toBuilder();
    for (Attribute attribute : now.schema().attributes()) {
      if (now.isKnown(attribute.index()) && then.isKnown(attribute.index())) {
        mixed.setNullable(attribute.name(), now.find(attribute).orElseThrow());
      }
    }
    return from.step.standing(mixed.build());
  }
}
