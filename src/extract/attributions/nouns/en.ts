/** Nouns of those who speak, and of papers that say something, in English. */
export const EN_SPEAKERS =
  'certificate certificates deed deeds receipts payslips ally allies rival rivals dissident dissidents operative operatives academic academics accountant accountants accuser accusers activist activists administration administrator ' +
  'admiral adviser advisers advisor advisors advisory advocate advocates affidavit agencies agency agent agents ' +
  'aide aides alert alliance ambassador ambassadors analysis analyst analysts announcement appeal archbishop ' +
  'army article articles assistant association attaché attacker attendees attorney attorneys audit auditor ' +
  'auditors aunt author authorities authority authors bank banker bankers barrister bishop bishops bloc blog ' +
  'blogger board book boss bosses both brief briefing broadcaster broker brokers brother brothers bulletin ' +
  'bureau businessman businesswoman cable cables caller callers campaigners candidate captain captains cartel ' +
  'cartels chairman chairperson chairwoman chamber chancellor channel charities charity chats chief chiefs ' +
  'child church circular citizen citizens clerk client clients coalition colleague colleagues collective ' +
  'colonel colonels columnist commander commanders commission commissioner commissioners committee communique ' +
  'communiqué communities community companies company complainant complaint confederation congress congressman ' +
  'congresswoman consortium consul consulate consultant consultants contractor contractors contracts ' +
  'coordinator coroner council counsel court cousin cousins creditors crew critic critics customer customers ' +
  'data database dataset daughter daughters dealer dealers dean decree defendant defendants defense delegation ' +
  'delegations department deposition depositions deputy detainee detainees detective detectives developer ' +
  'diplomat diplomats director directorate directors dispatch division doctor doctors document documentary ' +
  'documents dossier driver economist economists editor editorial elder elders email emails embassy employee ' +
  'employees engineer engineers envoy envoys everyone evidence executive executives expert experts families ' +
  'family farmer farmers father fathers federation figures file files filing filings findings firm firms ' +
  'fisherman fishermen footage foundation founder friend friends gang gangs gangster gangsters general generals ' +
  'government governor governor-general governors grandfather grandmother group group’s guard guards guerrilla ' +
  'guerrillas guild gunman gunmen heirs historian historians hitman hitmen husband imam index indictment ' +
  'indictments informant informants information inmate inmates inquiry insider insiders inspector inspectors ' +
  'institute insurgents intelligence intercepts investigation investigations investigator investigators ' +
  'investor investors invoices journalist journalists judge judgement judges judgment jury justice justices ' +
  'king kingpin kremlin landlord lawmaker lawmakers lawsuit lawyer lawyers leader leaders leadership leaflet ' +
  'league ledger ledgers legislator legislators letter letters lieutenant lieutenants liquidator liquidators ' +
  'litigant litigants locals logger loggers logs magazine magistrate magistrates major man manager managers ' +
  'manifesto marines mayor mayor-elect mayors media mediator mediators meeting member members memo memos men ' +
  'merchant message messages migrant migrants militant militants military militia militias miner miners ' +
  'minister ministers ministries ministry mission monitors mother mothers motion navy negotiator negotiators ' +
  'neighbor neighbors neighbours nephew network newspaper newspapers ngo niece nobody notary note notice nun ' +
  'nuns nurse nurses observatory observer observers office officer officers official officials ombudsman ' +
  'operator operators opponent opponents organisation organization outlet outlets owner owners pamphlet paper ' +
  'papers paramedic paramedics parent parents parliament participant participants parties partner partners ' +
  'party passenger pastor pastors people person petition photo photos pilot pilots plaintiff plaintiffs plea ' +
  'police politician politicians poll polls pollster pollsters pope portal post predecessor premier president ' +
  'president-elect press priest priests prince prisoner prisoners probe professor prosecution prosecutions ' +
  'prosecutor prosecutor-general prosecutors protester protesters provider queen rabbi radio rancher ranchers ' +
  'ranger rangers ranking rapporteur rebels record recording recordings records rector refugee refugees ' +
  'registry regulator regulators relatives release report reporter reporters reports representative ' +
  'representatives research researcher researchers residents resolution results review ruling rulings sailor ' +
  'sailors scholar scholars scientist scientists secretariat secretaries secretary senate senator senators ' +
  'sergeant sergeants shareholder shareholders sheriff shopkeeper shopkeepers sides sister sisters site skipper ' +
  'smuggler smugglers society soldier soldiers solicitor son sons source sources specialist specialists ' +
  'spokesman spokespeople spokesperson spokespersons spokeswoman squad staff statement statements statistics ' +
  'storekeeper students studies study subpoena successor suit summons supporters survey surveys survivor ' +
  'survivors suspect suspects teacher teachers teenager tenant tenants testimony text think-tank tipster trader ' +
  'traders trafficker traffickers transcript transcripts tribunal troops trucker truckers trustee trustees ' +
  'tweet uncle undersecretary union unions unit university vendor vendors verdict vice vice-minister ' +
  'vice-president victims video villagers voter voters warden wardens warlord warrant watchdog website ' +
  'whistleblower whistleblowers widow widows wife wiretap wiretaps witness witnesses wives woman women worker ' +
  'workers writ';
