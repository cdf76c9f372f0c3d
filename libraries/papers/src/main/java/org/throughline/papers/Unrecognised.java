// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

/// Words that no recognised part holds, so that nothing is dropped in silence.
public record Unrecognised(Place place, String text) {}
