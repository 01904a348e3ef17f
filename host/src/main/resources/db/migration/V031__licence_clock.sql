CREATE TABLE IF NOT EXISTS licence_clock (
  id             TINYINT     NOT NULL COMMENT 'always 1',
  highest_moment DATETIME(3) NOT NULL COMMENT 'UTC; the highest any clock of the installation has shown',
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4
