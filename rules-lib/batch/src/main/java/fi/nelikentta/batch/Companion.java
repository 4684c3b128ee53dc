package fi.nelikentta.batch;

import java.util.List;
import java.util.function.Function;

/**
 * What a run writes at its end beside proposals, rejects and manifest: a page, tables, a sample.
 * All of it is in its place before the run counts as done, so that a run that stops meanwhile can
 * be gone on with, which makes it anew.
 *
 * @param name what it is called in the journal: only a run that writes the same may go on
 * @param files makes it, when observers have seen every row; called once, by one thread
 */
public record Companion(String name, Function<RunResult, List<TextFile>> files) {}
