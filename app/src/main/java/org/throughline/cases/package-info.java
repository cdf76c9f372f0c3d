// SPDX-License-Identifier: Apache-2.0
/// What all casework shares: the law's pathways and, from a case's events, what is due and why.
/// May use: statute.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {"platform :: commandline", "statute", "statute :: calendar"})
package org.throughline.cases;
