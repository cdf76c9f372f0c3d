// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Published;
import org.throughline.synthetic.basis.Quota;
import org.throughline.synthetic.basis.Sex;

/// The plans in force on the day of the published count. Ages with settings, needs within each
/// group of settings, ethnic groups, sexes and years held are met exactly; who has which with
/// what else follows the published pairs as far as that leaves room.
final class PlanSlots {
  private final Published published;
  private final Dice dice;
  private final List<String> needs;
  private final List<String> ethnicities;

  PlanSlots(Published published, Dice dice) {
    this.published = published;
    this.dice = dice;
    this.needs = List.copyOf(published.counts("need").keySet());
    this.ethnicities = List.copyOf(published.counts("ethnicity").keySet());
  }

  List<PlanSlot> of(int plans) {
    List<String> agesAndSettings = shuffled(agesAndSettings(plans));
    Map<String, Quota> needsByGroup = needsByGroup(agesAndSettings);
    Quota groups = Quota.of(plans, published.counts("ethnicity").values());
    Quota sexes =
        Quota.of(plans, new double[] {published.orNone("sex", "F"), published.orNone("sex", "M")});
    List<PlanSlot> open = new ArrayList<>();
    for (String pair : agesAndSettings) {
      int age = age(pair);
      String setting = pair.substring(pair.indexOf(' ') + 1);
      Quota left = needsByGroup.get(Settings.group(setting));
      String need = needs.get(left.take(dice, affinity("age and need", ageKey(age), needs)));
      int group = groups.take(dice, ethnicAffinity(need));
      Sex sex = sexes.take(dice, new double[] {1, 1}) == 0 ? Sex.FEMALE : Sex.MALE;
      open.add(new PlanSlot(age, setting, need, Ethnicity.valueOf(ethnicities.get(group)), sex, 0));
    }
    return withYearsHeld(open, plans);
  }

  private List<String> agesAndSettings(int plans) {
    Map<String, Integer> counts = published.counts("age and setting");
    List<String> keys = List.copyOf(counts.keySet());
    int[] shares =
        Quota.shared(plans, counts.values().stream().mapToDouble(Integer::doubleValue).toArray());
    List<String> all = new ArrayList<>(plans);
    for (int i = 0; i < shares.length; i++) {
      all.addAll(Collections.nCopies(shares[i], keys.get(i)));
    }
    return all;
  }

  private Map<String, Quota> needsByGroup(List<String> agesAndSettings) {
    Map<String, Integer> sizes = new HashMap<>();
    for (String pair : agesAndSettings) {
      sizes.merge(Settings.group(pair.substring(pair.indexOf(' ') + 1)), 1, Integer::sum);
    }
    Map<String, Quota> quotas = new HashMap<>();
    sizes.forEach(
        (group, size) ->
            quotas.put(
                group,
                Quota.of(
                    size,
                    needs.stream()
                        .mapToDouble(
                            need -> published.orNone("setting group and need", group + " " + need))
                        .toArray())));
    return quotas;
  }

  /// The young come first: they can have held a plan for a few years only.
  private List<PlanSlot> withYearsHeld(List<PlanSlot> open, int plans) {
    List<String> keys = List.copyOf(published.counts("years held").keySet());
    Quota years = Quota.of(plans, published.counts("years held").values());
    List<PlanSlot> byAge = new ArrayList<>(open);
    byAge.sort((one, other) -> Integer.compare(one.age(), other.age()));
    List<PlanSlot> whole = new ArrayList<>(plans);
    for (PlanSlot slot : byAge) {
      double[] affinity = new double[keys.size()];
      for (int i = 0; i < affinity.length; i++) {
        affinity[i] = startsAt(slot.age() - Integer.parseInt(keys.get(i)));
      }
      int held = Integer.parseInt(keys.get(years.take(dice, affinity)));
      whole.add(
          new PlanSlot(
              slot.age(), slot.setting(), slot.need(), slot.ethnicity(), slot.sex(), held));
    }
    return whole;
  }

  private double startsAt(int age) {
    if (age < 2) {
      return age < 1 ? 0 : 0.5;
    }
    return 1.0 + published.orNone("age at start", ageKey(age));
  }

  private double[] affinity(String topic, String key, List<String> kinds) {
    return kinds.stream()
        .mapToDouble(
            kind ->
                (0.2 + published.orNone(topic, key + " " + kind))
                    / (1.0 + published.orNone("need", kind)))
        .toArray();
  }

  private double[] ethnicAffinity(String need) {
    return ethnicities.stream()
        .mapToDouble(
            group ->
                (0.2 + published.orNone("ethnicity and need", group + " " + need))
                    / (1.0 + published.orNone("ethnicity", group)))
        .toArray();
  }

  private List<String> shuffled(List<String> sorted) {
    List<String> mixed = new ArrayList<>(sorted);
    for (int i = mixed.size() - 1; i > 0; i--) {
      Collections.swap(mixed, i, dice.below(i + 1));
    }
    return mixed;
  }

  private static int age(String pair) {
    return Integer.parseInt(pair.substring(0, pair.indexOf(' ')));
  }

  /// How the tables name an age; some put the oldest together.
  private String ageKey(int age) {
    String key = Integer.toString(Math.max(age, 2));
    return published.counts("age at start").containsKey(key) || age < 20 ? key : "20+";
  }
}
