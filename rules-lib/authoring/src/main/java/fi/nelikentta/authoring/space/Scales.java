package fi.nelikentta.authoring.space;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import java.util.Map;

/** The scale of every number that a pack's conditions may name. Safe to share among threads. */
public final class Scales {
  private final Map<Attribute, Scale> ofPosition;

  /** Of a client's situation and of the positions that the pack's rules can give. */
  public Scales(RulePack pack) {
    this.ofPosition = Map.copyOf(Reachable.scales(pack));
  }

  /** The scale of a number. */
  public Scale of(Attribute attribute) {
    Scale scale = ofPosition.get(attribute);
    return scale == null ? Scale.of(attribute) : scale;
  }
}
