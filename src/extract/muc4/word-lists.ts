const split = (words: string) => words.trim().split(/\s+/);

/** Kinds of word that tell of an incident, by how the word begins. The order is that of the kinds' numbers, from 1. */
export const TRIGGER_STEMS: readonly (readonly [kind: string, stems: string[]])[] = [
  [
    'kill',
    split(
      'kill murder assassin slay slain slaughter massacr execut homicid gunned decapitat behead strangl lynch died dying dead death corpse bodies body perish matar mató asesin masacr ejecut muert muri',
    ),
  ],
  ['shoot', split('shot shoot riddl machinegun machine-gun strafe gunfire bullet dispar tirote balea baleo fuzil')],
  ['kidnap', split('kidnap abduct hostag captiv ransom disappear secuestr sequestr plagi')],
  ['seize', split('seiz captur detain arrest held release freed rescu taken took captured liber deteni det')],
  ['bomb', split('bomb explo deton dynamit blast blew blown blow-up granad detona estall')],
  ['throw', split('threw thrown throw hurl toss lob launch plac plant instal lanz arroj')],
  ['attack', split('attack ambush assault raid aggress offensive harass assail ataque atac embosc asalt agred')],
  ['clash', split('clash fought fight combat skirmish battle confront fire firing fired crossfire enfrent choque')],
  ['wound', split('wound injur hurt maim tortur beat rape mutilat hirió herid ferid')],
  ['damage', split('destroy damag wreck shatter ravag collaps sabotag demolish ruin topple derail destru dañ')],
  ['burn', split('burn arson torch ablaze incendi blaze quem')],
  ['rob', split('rob robb robber robbed steal stole stolen loot theft holdup rob-bed robo hurto')],
  ['threat', split('threat warn extort intimidat amenaz')],
  ['claim', split('claim responsib credit reivindic adjudic')],
  ['accuse', split('accus blam attribut suspect alleg involv implicat perpetrat mastermind commit carried acus culp')],
];

/** Words whose beginning looks like an incident's but that tell of something else. */
export const NOT_TRIGGERS = new Set(
  split(
    'robert roberto committee committees commitment commitments commission committed-to robinson robles robust roberts firewood firm firmly fireworks firefighters firemen fireman takes deadline deadlock deadlines bodyguard bodyguards placard involves detail details detailed detente determine determined detective deter deteriorate deteriorated deterioration detract detriment placement planet plants beatriz beauty raider released-on burnett ruiz heldt combative battalion warner warnings threader',
  ),
);

/** Closed lists of words, by what a role would want of them. The order is that of the bits, from the lowest. */
export const ROLE_WORDS: readonly (readonly [kind: string, words: string[]])[] = [
  [
    'armed',
    split(
      'guerrilla guerrillas terrorist terrorists rebel rebels subversive subversives insurgent insurgents gunman gunmen gunwoman assassin assassins assailant assailants murderer murderers killer killers kidnapper kidnappers abductor abductors extremist extremists criminal criminals attacker attackers commando commandos commandoes bandit bandits delinquent delinquents hitman hitmen mercenary mercenaries paramilitary paramilitaries militiaman militiamen sicario sicarios narco-terrorists narcoterrorists narcoterrorist urbanite fighters fighter combatants hoodlums thugs thug gangster gangsters vigilantes contra contras guerrillero guerrilleros terrorista terroristas pistolero pistoleros encapuchados sujetos',
    ),
  ],
  [
    'person',
    split(
      'man men woman women youth youths individual individuals person persons people subject subjects boy boys girl girls teenager teenagers adult adults someone',
    ),
  ],
  [
    'band',
    split(
      'group groups squad squads gang gangs band bands cell cells column columns unit units patrol patrols team teams mob member members militant militants elements element grupo banda comando escuadrón',
    ),
  ],
  [
    'official',
    split(
      'president vice-president vice minister deputy mayor governor judge magistrate prosecutor attorney senator congressman candidate leader leaders ambassador consul diplomat diplomats secretary director chief commissioner councilman official officials presidente ministro alcalde juez fiscal senador diputado',
    ),
  ],
  [
    'rank',
    split(
      'general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal private admiral commander cmdr officer officers soldier soldiers policeman policemen police guard guards bodyguard bodyguards escort escorts troops marine marines soldado soldados policía agente',
    ),
  ],
  [
    'civil',
    split(
      'priest priests bishop archbishop jesuit jesuits nun nuns reverend monsignor father journalist journalists reporter reporters newsman newsmen editor publisher engineer engineers doctor doctors lawyer professor teacher teachers student students rector peasant peasants farmer farmers worker workers unionist unionists businessman businessmen rancher industrialist citizen citizens civilian civilians child children wife husband son daughter mother brother sister cook maid driver employee employees passenger passengers tourist tourists resident residents victim victims sacerdote periodista campesino campesinos obrero estudiante',
    ),
  ],
  ['title', split('mr mrs ms miss dr don dona doña sr sra msgr fr rev eng lic')],
  [
    'building',
    split(
      'embassy embassies consulate residence residences house houses home homes office offices headquarters building buildings bank banks church churches school schools university universities station stations barracks garrison garrisons base bases bridge bridges tower towers pylon pylons pipeline pipelines airport hotel hotels restaurant restaurants store stores supermarket shop shops plant plants substation substations facility facilities installation installations farm ranch estate hospital town hall warehouse factory mill market theater prison jail camp outpost post posts precinct branch branches establishments dam refinery library sede oficina edificio casa banco puente iglesia cuartel embajada',
    ),
  ],
  [
    'vehicle',
    split(
      'vehicle vehicles car cars bus buses truck trucks jeep jeeps helicopter helicopters plane planes airplane aircraft train trains van pickup motorcycle motorcycles automobile boat ship ambulance convoy tanker carro vehículo camión autobús helicóptero',
    ),
  ],
  [
    'system',
    split(
      'electricity electric power energy telephone water transportation transport system systems lines line railroad railway oil fuel network grid property crops coffee infrastructure',
    ),
  ],
  [
    'weapon',
    split(
      'bomb bombs dynamite grenade grenades rifle rifles gun guns pistol pistols revolver revolvers machinegun machineguns submachinegun submachineguns weapon weapons explosive explosives car-bomb mortar mortars rocket rockets missile missiles bullet bullets mine mines firearm firearms shotgun shotguns knife knives machete machetes charge charges device devices molotov cocktail cocktails gasoline carbine carbines launcher launchers artillery projectile projectiles ammunition stick sticks booby trap traps arms shells cartridge cartridges blast uzi galil fal rpg tnt ak r-15 arma armas fusil fusiles granada granadas dinamita explosivo explosivos bomba bombas pistola',
    ),
  ],
  [
    'organisation',
    split(
      'front army movement party cartel brigade battalion command organization organisation liberation national revolutionary patriotic popular forces force armed coordinating board union federation association confederation committee government military militia mafia mafias cartels guard military-backed frente ejército movimiento partido fuerzas nacional liberación revolucionario',
    ),
  ],
  [
    'quantity',
    split(
      'one two three four five six seven eight nine ten eleven twelve dozen dozens several some many few various numerous hundreds scores approximately about nearly least dos tres cuatro cinco seis siete ocho nueve diez varios',
    ),
  ],
];

/** Words that hold sentences together, in English, Spanish and Portuguese: each is a class of its own. */
export const CLOSED_WORDS = new Set(
  split(
    "the a an of in on at by to from with for and or but that which who whom whose was were is are be been being has have had having this these those his her its their our my your it he she they we i you as against near between after before during into inside outside when while where not no if than then there here also about over under through within without because since until toward towards upon off out up down will would could should may might can must do does did said says according 's its all other another each both such so more most very however although though el la los las un una de del en por para con y e o que se su sus al como contra entre tras desde hasta sobre fue fueron ha han os as do da dos das no na nos nas um uma pelo pela com foi",
  ),
);

/** Irregular forms that matter in reports of incidents, with the word to look up instead. */
export const IRREGULAR = new Map(
  split(
    'men:man women:woman children:child people:person persons:person policemen:policeman gunmen:gunman newsmen:newsman businessmen:businessman servicemen:serviceman firemen:fireman wives:wife knives:knife lives:life thieves:thief shot:shoot slain:slay stole:steal stolen:steal blew:blow blown:blow threw:throw thrown:throw fell:fall fallen:fall took:take taken:take left:leave held:hold found:find said:say told:tell made:make came:come went:go gone:go began:begin begun:begin gave:give given:give got:get knew:know known:know led:lead lost:lose met:meet paid:pay ran:run sent:send set:set struck:strike fought:fight broke:break broken:break brought:bring bought:buy caught:catch died:die dying:die hid:hide hidden:hide hit:hit kept:keep laid:lay put:put rose:rise seen:see saw:see shook:shake sank:sink spoke:speak stood:stand swore:swear tore:tear thought:think understood:understand wore:wear won:win wrote:write written:write fled:flee was:be were:be is:be are:be been:be has:have had:have did:do does:do burnt:burn lit:light',
  ).map((pair) => pair.split(':') as [string, string]),
);
