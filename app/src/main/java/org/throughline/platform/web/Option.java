// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// One choice in a list, a set of radios or a set of boxes.
public record Option(String value, String label) {}
