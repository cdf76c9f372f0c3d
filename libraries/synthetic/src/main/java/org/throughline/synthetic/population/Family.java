// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.util.List;
import org.throughline.synthetic.casework.CaseFile;

/// A household with every case of its children, the earliest first.
public record Family(Household household, List<CaseFile> cases) {}
