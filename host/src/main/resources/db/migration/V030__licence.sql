CREATE TABLE IF NOT EXISTS licence (
  id        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the code in its one spelling',
  plugin_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code      VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'as the vendor signed it; verified at each use',
  added_at  DATETIME(3)  NOT NULL COMMENT 'UTC',
  added_by  VARCHAR(100) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4
