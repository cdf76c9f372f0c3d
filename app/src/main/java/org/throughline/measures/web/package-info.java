// SPDX-License-Identifier: Apache-2.0
/// The pages of measures and scorecards.
@org.jspecify.annotations.NullMarked
package org.throughline.measures.web;
