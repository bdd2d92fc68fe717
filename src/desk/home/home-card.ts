import type { ComponentChildren } from 'preact';
import type { Desk, DeskRequest } from '../desk-types.ts';

/** One line of a card: something that is to be done. */
export interface HomeLine {
  href: string;
  text: string;
  /** Language of the text where it is not the desk's. */
  lang?: string;
  /** Why it stands here: from whom, until when. */
  says?: ComponentChildren;
  /** What can be done with it at once. */
  act?: ComponentChildren;
}

/** A part of the home screen: what of one kind waits for the person. */
export interface HomeCard {
  title: string;
  /** How many wait in all; null: they are not counted. */
  count: number | null;
  /** Where all of them are. */
  path: string;
  /** The first of them. */
  lines: HomeLine[];
  /** What will stand here and how it comes to, while there is nothing. */
  empty: string;
  /** Calls for attention before anything else. */
  urgent?: true;
}

/** Makes a card; null: it is nothing for this person, or there is no need of it now. */
export type MakeCard = (desk: Desk, request: DeskRequest) => Promise<HomeCard | null>;

/** Lines that a card shows before the rest is behind its link. */
export const LINES = 5;
