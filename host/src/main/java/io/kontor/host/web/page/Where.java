package io.kontor.host.web.page;

import io.kontor.api.subject.SubjectRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Addresses of pages. */
final class Where {

  private Where() {}

  /** The page of one subject. */
  static String subject(SubjectRef ref) {
    return "/orders/" + code(ref.kind()) + "/" + code(ref.source()) + "/" + code(ref.id());
  }

  /** A part of a path. */
  static String code(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A page with parameters; those without a value are left out. */
  static String with(String path, Map<String, Optional<String>> parameters) {
    var filled = new LinkedHashMap<String, String>();
    parameters.forEach((name, value) -> value.ifPresent(text -> filled.put(name, text)));
    return filled.isEmpty()
        ? path
        : filled.entrySet().stream()
            .map(e -> e.getKey() + "=" + code(e.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  /** The address of the next page; empty if this one was not full. */
  static String next(String path, Map<String, Optional<String>> parameters, Optional<String> key) {
    if (key.isEmpty()) {
      return "";
    }
    var all = new LinkedHashMap<>(parameters);
    all.put("before", key);
    return with(path, all);
  }

  /** The key of the last row of a full page. */
  static <T> Optional<String> last(List<T> rows, int limit, Function<T, Object> key) {
    return rows.size() < limit
        ? Optional.empty()
        : Optional.of(key.apply(rows.get(rows.size() - 1)).toString());
  }
}
