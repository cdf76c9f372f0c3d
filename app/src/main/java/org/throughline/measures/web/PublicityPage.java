// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import org.throughline.measures.Measure;

/// Whether anybody may read a measure, and what would be withheld of it.
public record PublicityPage(Measure measure, boolean isPublic, String rule) {}
