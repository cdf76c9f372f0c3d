// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Published;
import org.throughline.synthetic.basis.Scale;

/// All that ten years of casework are about, in outline, for one authority.
public final class Careers {

  private Careers() {}

  /// @param seed of the authority
  /// @param asAt the last day that anything has happened on
  /// @return one for each child claimed
  public static List<Career> of(Scale scale, long seed, LocalDate asAt, Claims claims) {
    Published published = Published.of(scale.publishedArea());
    Rates rates = new Rates(published, scale.plans());
    Dice dice = Dice.of(seed, "careers");
    Openings openings = new Openings(rates, dice, asAt.minusYears(10));
    PlansInForce inForce = new PlansInForce(rates, openings, dice, asAt);
    OtherPlans others = new OtherPlans(published, rates, openings, inForce, dice, asAt);
    List<PlanSlot> slots = new PlanSlots(published, Dice.of(seed, "plans")).of(scale.plans());
    List<Career> careers = new ArrayList<>(inForce.of(slots, claims));
    careers.addAll(others.ended(List.copyOf(careers), claims));
    careers.addAll(others.since(claims));
    careers.addAll(new PlainRequests(rates, others, dice, asAt).of(claims));
    return careers;
  }
}
