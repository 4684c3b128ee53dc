package fi.nelikentta.rule;

/**
 * The four customer strategies of the chart. What people call them stands in a pack's texts; the
 * learning customership of the source chart is set by people and computed by no rule.
 */
public enum CustomerStrategy {
  /** Simple, and coping is easy (omatoimiasiakkuus). */
  SELF_CARE,
  /** Complex, and coping is easy (yhteistyöasiakkuus). */
  COLLABORATION,
  /** Complex, and coping is hard (verkostoasiakkuus). */
  NETWORK,
  /** Simple, and coping is hard (yhteisöasiakkuus). */
  COMMUNITY
}
