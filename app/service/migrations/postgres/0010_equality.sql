-- How often each answer to a question on equality was given in a year: numbers, never people.
CREATE TABLE equality_counts (
    network_id UUID NOT NULL REFERENCES networks,
    year BIGINT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (network_id, year, question, answer)
);
ALTER TABLE equality_counts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON equality_counts USING (reaches(network_id));
