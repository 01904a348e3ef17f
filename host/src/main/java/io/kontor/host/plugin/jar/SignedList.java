package io.kontor.host.plugin.jar;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a signature file: key id, then one line for each entry in the order of names. */
record SignedList(String keyId, SortedMap<String, String> hashes) {

  /** A list as it was read, with the signature below it. */
  record Signed(SignedList list, String signature) {}

  private static final String HEAD = "Kontor-Signature: 1\n";
  private static final Pattern KEY = Pattern.compile("Key-Id: ([A-Za-z0-9._-]{1,64})");
  private static final Pattern LINE = Pattern.compile("SHA-256: ([0-9a-f]{64}) (\\P{Cntrl}+)");
  private static final Pattern SIGNATURE = Pattern.compile("Signature: ([A-Za-z0-9+/=]+)");

  SignedList {
    hashes = new TreeMap<>(hashes);
    for (String name : hashes.keySet()) {
      if (name.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("An entry's name holds a control character: " + name);
      }
    }
  }

  /** What the signature is made over. Read again from the same parts, it is the same text. */
  String signedText() {
    var text = new StringBuilder(HEAD).append("Key-Id: ").append(keyId).append('\n');
    hashes.forEach((name, hash) -> text.append("SHA-256: " + hash + " " + name + "\n"));
    return text.toString();
  }

  String text(byte[] signature) {
    return signedText() + "Signature: " + Base64.getEncoder().encodeToString(signature) + "\n";
  }

  static Optional<Signed> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 3 || !text.startsWith(HEAD)) {
      return Optional.empty();
    }
    Matcher key = KEY.matcher(lines.get(1));
    Matcher signature = SIGNATURE.matcher(lines.get(lines.size() - 1));
    if (!key.matches() || !signature.matches()) {
      return Optional.empty();
    }
    var hashes = new TreeMap<String, String>();
    for (String line : lines.subList(2, lines.size() - 1)) {
      Matcher entry = LINE.matcher(line);
      if (!entry.matches() || hashes.put(entry.group(2), entry.group(1)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Signed(new SignedList(key.group(1), hashes), signature.group(1)));
  }
}
