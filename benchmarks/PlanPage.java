// SPDX-License-Identifier: Apache-2.0

import java.util.Map;

/// The plan page with 2,000 actions, 100 rows, 20 users without a pause; and, where its address is
/// given, a peer's list of 100 rows out of as many on the same machine in the same run.
///
/// Usage, in this folder: `java PlanPage.java [ADDRESS OF THE PEER'S LIST]`. Needs `wrk`.
public final class PlanPage {

  public static void main(String[] arguments) throws Exception {
    try (Site site = Site.start(18080, Map.of("THROUGHLINE_DEMONSTRATIONACTIONS", "2000"))) {
      String page = site.address() + "/plan?strategy=Z";
      Load.print("throughline", Load.measured(page, site.cookie()));
    }
    if (arguments.length > 0) {
      Load.print("peer", Load.measured(arguments[0], ""));
    }
  }
}
