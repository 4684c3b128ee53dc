package fi.nelikentta.batch;

import fi.nelikentta.Outcome;
import fi.nelikentta.internal.compile.Answered;
import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.internal.compile.CompiledPack;
import fi.nelikentta.internal.compile.Findings;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A client with its answer, as both stand in columns. One object serves a whole chunk: what it says
 * is true during {@link Observer.ColumnView#see} only. For one thread.
 */
public final class ColumnRow {
  private final CompiledPack compiled;
  private final Findings findings;
  private final UnknownNames missing;
  private final Schema schema;
  private final Block block;
  private final Clients clients;
  private final Answered answered;
  private int[] found = new int[Byte.SIZE];
  private int row;

  ColumnRow(
      CompiledPack compiled,
      Findings findings,
      UnknownNames missing,
      Schema schema,
      Block block,
      Clients clients,
      Answered answered) {
    this.compiled = compiled;
    this.findings = findings;
    this.missing = missing;
    this.schema = schema;
    this.block = block;
    this.clients = clients;
    this.answered = answered;
  }

  /** Goes on to that client, whose findings and unknown attributes are read already. */
  ColumnRow at(int client) {
    row = client;
    return this;
  }

  /** The client's id. */
  public String clientId() {
    return cell(0);
  }

  /** The cell of the carried column of that place, from 0. */
  public String carried(int place) {
    return cell(place + 1);
  }

  private String cell(int cell) {
    int from = clients.from(row, cell);
    int length = clients.to(row, cell) - from;
    return new String(clients.bytes(row), from, length, StandardCharsets.UTF_8);
  }

  /** How it ended. */
  public Outcome outcome() {
    return ColumnProposals.outcome(answered.ended[row], strategies());
  }

  /** Whether too little is known for the rules to be asked. */
  public boolean isTooLittleKnown() {
    return answered.ended[row] == Answered.TOO_LITTLE_KNOWN;
  }

  /** The strategies that rules assign, the first in the lowest bit. */
  public int strategies() {
    return compiled.strategies(answered.rules[row]);
  }

  /** What it could be, the first possibility in the lowest bit. */
  public int possible() {
    return answered.possible[row];
  }

  /** 0…100 points. */
  public int complexity() {
    return answered.complexity[row];
  }

  /** 0…100 points. */
  public int copingDifficulty() {
    return answered.difficulty[row];
  }

  /** How many topics of complexity are known. */
  public int complexityKnown() {
    return answered.complexityKnown[row];
  }

  /** How many topics of coping difficulty are known. */
  public int copingDifficultyKnown() {
    return answered.difficultyKnown[row];
  }

  /** The rules that gave points, by their places in {@link Chart#evidenceOrder()}. */
  public int[] evidence() {
    return numbers(findings.evidence());
  }

  /** The stops that fired, by their places in the pack. */
  public int[] stops() {
    return answered.ended[row] == Answered.STOPPED ? numbers(findings.stops()) : new int[0];
  }

  /** The tags. */
  public List<String> tags() {
    int[] numbers = numbers(findings.tags());
    List<String> tags = new ArrayList<>(numbers.length);
    for (int one : numbers) {
      tags.add(findings.tags().names().get(one));
    }
    return tags;
  }

  private int[] numbers(Findings.Group group) {
    int size = 0;
    for (int eight = 0; eight < group.eights(); eight++) {
      int set = findings.eight(group.first() + eight);
      for (; set != 0; set &= set - 1) {
        if (size == found.length) {
          found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = eight * Byte.SIZE + Integer.numberOfTrailingZeros(set);
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** The attributes of the axes that are unknown, by their places in the schema. */
  public int[] unknown() {
    return missing.attributes(row & (Long.SIZE - 1));
  }

  /** What is known of the client, made anew for each call. */
  public Situation situation() {
    return block.situation(row, schema, clientId());
  }
}
