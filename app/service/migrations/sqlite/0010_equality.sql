-- How often each answer to a question on equality was given in a year: numbers, never people.
CREATE TABLE equality_counts (
    network_id BLOB NOT NULL REFERENCES networks,
    year INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (network_id, year, question, answer)
) STRICT, WITHOUT ROWID;
