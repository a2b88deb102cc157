package org.slipway.exchange;

import java.util.Optional;

/**
 * One field that differs between plan and file.
 *
 * @param field dotted path
 * @param outcome what becomes of it
 * @param base what was last taken from that source, as canonical JSON
 * @param ours the value here, as canonical JSON
 * @param theirs the value in the file, as canonical JSON
 */
public record FieldChange(
    String field, ThreeWay outcome, Optional<String> base, String ours, String theirs) {}
