// SPDX-License-Identifier: Apache-2.0
package org.throughline.law;

/// The council's numbers or the reforms in force changed: what is due is to be worked out anew.
public record LawChanged() {}
