-- Texts that are typed or written at a seat do not fit into 4000 characters.

ALTER TABLE session_event ALTER COLUMN payload SET DATA TYPE VARCHAR;
