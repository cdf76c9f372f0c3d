// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.List;

/// A book of pathways that is found on the class path as a service, so that pathways are added
/// without a change to those who use them.
public interface PathwayBook {

  List<Pathway> pathways();
}
