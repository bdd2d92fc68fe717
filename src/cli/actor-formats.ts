/** Formats of files of actors that `trama import` reads beside those of articles. */
export const ACTOR_FORMATS = ['ftm', 'csv'] as const;
