// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import org.throughline.statute.Source;
import org.throughline.statute.Standing;

/// The laws and guidance that pathways rest on, each spelt once. What is cited with these is
/// checked; [Source#as] says where it is not.
final class Law {

  private Law() {}

  static Source sendRegs(String paragraph) {
    return verified("SEND Regulations 2014 (SI 2014/1530)", paragraph);
  }

  static Source childrenAndFamiliesAct(String section) {
    return verified("Children and Families Act 2014", section);
  }

  static Source sendCode(String paragraph) {
    return verified("SEND Code of Practice 2015", paragraph);
  }

  static Source coronavirusRegs(String paragraph) {
    return verified("SEND (Coronavirus) (Amendment) Regulations 2020 (SI 2020/471)", paragraph);
  }

  /// A target that the council sets, and that no law asks for.
  static Source local(String practice) {
    return new Source("The council’s own practice", practice, Standing.LOCAL);
  }

  private static Source verified(String law, String paragraph) {
    return new Source(law, paragraph, Standing.VERIFIED);
  }
}
