import { describe, expect, it } from 'vitest';
import { split, splitAtBars } from './sentences.fixture.ts';

const CASES = `
Titles, ranks, initials
Dr. Ana Vila spoke first.| Mr. and Mrs. Toll did not.
Prof. J. R. Brand wrote it with Rev. Otto Lane.| It sold badly.
Sgt. Maj. Ivo Moss and Lt. Col. Ida Fenn were moved.| No reason was given.
Rep. Lena Orr (D-Ostra) and Sen. Paul Ader asked for it.| Gov. Ruiz refused.
Atty. Gen. Mona Dale will appeal.| Asst. Dist. Atty. Roy Penn will not.
J. Toll, M. Paz and B. Orr signed.| C. Lane abstained.
J. O. Brien left.| A. Y. Moss stayed.
He was Charles V.| Nobody liked him.
George W. Toll left.| Mary-Ann B. Orr stayed.
John Toll Jr. was there.| John Toll Sr. was not.
Messrs. Toll and Orr paid.| Hon. Lena Brand ruled.
Pvt. Ian Moss, Cpl. Ida Fenn and Det. Roy Penn testified.| Cmdr. Lane did not.
Places, bodies, companies
St. Brannoc lies under Mt. Orrin.| Ft. Dunn is near.
He lives in Washington, D.C., with two dogs.| They bark.
He moved to Washington, D.C.| She stayed.
They arrived in the U.S. on Monday.| On Tuesday they left the U.S.| They never returned.
It was the U.K. that asked.| The U.S. agreed.
The U.N. Security Council met.| Nobody spoke.
He joined the C.I.A.| His wife joined the F.B.I. in May.
He works for Toll & Sons Ltd. in Ostra.| She does not.
The firm, Brand Bros. Co., closed.| Its debts remain.
It was bought by Tordo Inc.| The price is unknown.
Tordo Inc. President Ana Vila resigned.| Tordo Inc. paid.
The shop on Fifth Ave. in Ostra and the one on Moss Blvd. burnt down.| Nobody was hurt.
The Dept. of Roads and the Govt. of Ostra agreed.| The Natl. Guard left.
Other abbreviations
She has a Ph.D. in law.| He has none.
See pp. 12-14, vol. 2, and fig. 3.| The rest is noise.
Toll et al. found nothing.| Others did.
Drugs, e.g. heroin, i.e. opiates, were found.| Arms, too.
The case is Ader v. Toll, No. 12-345.| It is open.
Ader vs. Toll was a short trial.| It cost much.
Approx. 40 people came, max. 50 were let in.| All left.
He sold cars, boats, etc.| She bought none.
He was No. 2 in the gang.| No. 1 was dead.
It was “the No. 1 enemy.”| Nobody disagreed.
Vol. II appeared in 2008.| Vol. III never did.
It was vitamin C.| Nobody knew.
He counted to ten.| Toll left.
She joined the CIA.| Toll left.
It was Toll’s.| 12 men saw it.
Hours, dates
They met at 5 p.m. Tuesday.| No one else came.
They met at 5 p.m.| Police came at six.
Monday⏎⏎|9:30 a.m. The mayor opens the port.⏎⏎|10:30 a.m. The port closes.
The meeting was at 10:30 a.m. EDT.| It was short.
He was born on Jan. 5 and died on Dec. 31.| Both were Sundays.
It happened on the night of Sept. 4.| Oct. 5 was calm.
It ended in 1999.| “Then we left.”
Numbers, addresses
It cost 3.5 million.| He paid $1,200.50 in cash.
Version 2.0 was sold.| Version 2.1 was not.
It rose by 5 ft.| Then it fell.
The gun was a .38 Special.| The other was not found.
Of 40 votes, he got 12.| 28 went to her.
Article 5.2 applies.| Sec. 7 does not.
They seized 416 kg. of cocaine and 3 lbs. of heroin.| Nobody was held.
Write to desk@ostra.example or see www.ostra.example/a.html.| Nobody will answer.
The site Ostra.example was down.| It is up again.
Visit http://ostra.example/?q=1.2&r=3.| Then log in.
He left.[1]| Nobody saw it.[2][3]| So it goes.
Quotations
“We saw nothing,” she said.| “It was dark.”
“We saw nothing.| It was dark,” she said.
“Who are you?” he asked.| “Nobody,” she said.
“Stop!” cried the guard.| The man ran.
He asked, “Why now?”| Nobody answered.
He called it “a mistake.”| She called it “a crime”.| They parted.
'I know nothing.'| That was all he said.
She wrote: "I resign."| He wrote: "Me too".| Then nothing.
"It is over," he said.| "We lost."
“Enough!”| He sat down.
The group called “No More!” was banned.| It appealed.
Did he say “I did it”?| He did not.
“I... I don’t know,” he said.| “Really.”
Other marks
He waited … and waited.| Nothing came.
He left…| The door stayed open.
They want “peace [...] and land.”| Nothing else.
It is “no law of the U.S. [that] binds him.”| Nobody disagreed.
She said it (see p. 4).| He denied it (twice!).| Fine.
(He was not there.)| [Names were changed.]| So it was told.
It was agreed that (1) the port closes; (2) the road opens.| Nothing else.
He came; he saw; he left.| Nobody minded.
Who was it?| And why?!| Nobody knows.
He ran, he fell -- he died.| His wife knew.
Datelines, headlines, speakers
OSTRA (AP) — Two men fled.| One returned.
OSTRA, Md. (AP) — Two men fled.| One returned.
Port Ostra, Jan. 5 (Reuters) - A ship sank.| Nobody died.
Mayor resigns⏎⏎|Ana Vila left office on Monday.
2:13 p.m. EDT⏎⏎|MR TOLL: Good afternoon.| Happy Tuesday.
MR TOLL: Thank you.| QUESTION: Why?| MR TOLL: I don’t know.
Q. Why did he leave?|⏎A. No one knows.|⏎Q. When?
Lists, line breaks
What we know:⏎|- two men fled⏎|- one ship sank⏎⏎|The rest is unknown.
1. Open the door.|⏎2. Close it.|⏎3. Leave.
a) the port⏎|b) the road⏎|c) the hill
II. The port⏎⏎|It lies south.
The river runs to sea⏎and no one waits for me.
The mayor of Ostra, who had promised to come to⏎the meeting, did not.| He sent⏎his brother.
Mr.⏎Toll left.| Mrs.⏎Toll stayed.
Ana Vila, Department Spokesperson⏎|Washington, D.C.⏎|The Department of Roads is announcing a reward of up to three hundred crowns for the names of those who moved the milestones between Ostra and Port Ostra.| Nobody has claimed it.⏎|Write to the Department.
Letters without case
no one came.| the police left.| dr. toll stayed.| he had met j. orr at 5 p.m. on monday.
NO ONE CAME.| THE POLICE LEFT.| DR. TOLL STAYED IN THE U.S.| HE WAS TIRED.
`;

describe('sentences in English', () => {
  it.each(splitAtBars(CASES))('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
