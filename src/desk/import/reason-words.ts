import type { InterfaceLanguage } from '../../ui/index.ts';

type Told = [english: string, es: string, pt: string];

/** What reports of imports say, by the English that is stored; `{}` stands for what differs. */
export const REASONS: readonly Told[] = [
  [
    'There is no such file or folder; check the name.',
    'No hay tal archivo o carpeta; revise el nombre.',
    'Não há tal arquivo ou pasta; confira o nome.',
  ],
  [
    'It may not be read by this user; change its permissions.',
    'Este usuario no puede leerlo; cambie sus permisos.',
    'Este usuário não pode lê-lo; mude as permissões.',
  ],
  [
    'There is no room left for temporary files; free some, or set TMPDIR to a disk with room.',
    'No queda sitio para archivos temporales; libere espacio o ponga TMPDIR en un disco que lo tenga.',
    'Não há mais espaço para arquivos temporários; libere espaço ou ponha TMPDIR num disco que o tenha.',
  ],
  [
    'The disk reported an error while reading it; copy it again from its source.',
    'El disco dio un error al leerlo; cópielo de nuevo desde su origen.',
    'O disco deu um erro ao lê-lo; copie de novo da origem.',
  ],
  [
    'It ends too early: the compressed data is cut off; copy it again from its source.',
    'Termina antes de tiempo: los datos comprimidos están cortados; cópielo de nuevo desde su origen.',
    'Termina antes da hora: os dados comprimidos estão cortados; copie de novo da origem.',
  ],
  [
    'Its compressed data is damaged; copy it again from its source.',
    'Sus datos comprimidos están dañados; cópielo de nuevo desde su origen.',
    'Seus dados comprimidos estão danificados; copie de novo da origem.',
  ],
  ['It could not be read ({}).', 'No se pudo leer ({}).', 'Não pôde ser lido ({}).'],
  [
    'There is no server of that name; check the address and the connection.',
    'No hay ningún servidor con ese nombre; revise la dirección y la conexión.',
    'Não há servidor com esse nome; confira o endereço e a conexão.',
  ],
  [
    'The name of the server could not be looked up; check the connection and try again.',
    'No se pudo buscar el nombre del servidor; revise la conexión e inténtelo de nuevo.',
    'O nome do servidor não pôde ser procurado; confira a conexão e tente de novo.',
  ],
  [
    'The server refuses connections; check the address and its port.',
    'El servidor rechaza conexiones; revise la dirección y el puerto.',
    'O servidor recusa conexões; confira o endereço e a porta.',
  ],
  [
    'The server broke the connection off; try again later.',
    'El servidor cortó la conexión; inténtelo más tarde.',
    'O servidor cortou a conexão; tente mais tarde.',
  ],
  [
    'The server can’t be reached from here; check the connection.',
    'Desde aquí no se llega al servidor; revise la conexión.',
    'Daqui não se chega ao servidor; confira a conexão.',
  ],
  [
    'The server doesn’t answer; try again later.',
    'El servidor no responde; inténtelo más tarde.',
    'O servidor não responde; tente mais tarde.',
  ],
  [
    'The server took longer than {} seconds; try again later.',
    'El servidor tardó más de {} segundos; inténtelo más tarde.',
    'O servidor levou mais de {} segundos; tente mais tarde.',
  ],
  [
    'It could not be fetched ({}); try again later.',
    'No se pudo traer ({}); inténtelo más tarde.',
    'Não pôde ser buscado ({}); tente mais tarde.',
  ],
  [
    'The server sends more than {}, the limit; fetch it yourself and name the file.',
    'El servidor envía más de {}, el límite; tráigalo usted y dé el archivo.',
    'O servidor envia mais de {}, o limite; busque-o você mesmo e dê o arquivo.',
  ],
  ['The download was stopped.', 'La descarga se detuvo.', 'O download foi interrompido.'],
  [
    'It is no complete web address; write it as https://…',
    'No es una dirección web completa; escríbala como https://…',
    'Não é um endereço completo da web; escreva como https://…',
  ],
  [
    'Only http and https addresses are read, not {}',
    'Solo se leen direcciones http y https, no {}',
    'Só se leem endereços http e https, não {}',
  ],
  [
    'The name {} has no address; check it.',
    'El nombre {} no tiene dirección; revíselo.',
    'O nome {} não tem endereço; confira.',
  ],
  [
    'The server sends on more than {} times; name the last address.',
    'El servidor reenvía más de {} veces; dé la última dirección.',
    'O servidor redireciona mais de {} vezes; dê o último endereço.',
  ],
  [
    'The server says that it has not changed since it was read.',
    'El servidor dice que no ha cambiado desde que se leyó.',
    'O servidor diz que não mudou desde que foi lido.',
  ],
  [
    'The server answers {}: there is nothing at this address; check it.',
    'El servidor responde {}: en esta dirección no hay nada; revísela.',
    'O servidor responde {}: não há nada neste endereço; confira.',
  ],
  [
    'The server answers {}: it is busy; try again later.',
    'El servidor responde {}: está ocupado; inténtelo más tarde.',
    'O servidor responde {}: está ocupado; tente mais tarde.',
  ],
  [
    'The site gives it without a number or an address, so it was left out.',
    'El sitio lo da sin número ni dirección, así que se dejó fuera.',
    'O site o dá sem número nem endereço, por isso ficou de fora.',
  ],
  [
    'The attachment has no web address; add it by hand where it is needed.',
    'El adjunto no tiene dirección web; añádalo a mano donde haga falta.',
    'O anexo não tem endereço na web; acrescente-o à mão onde for preciso.',
  ],
  [
    'protected by a password, so the site does not give its text',
    'protegido con contraseña: el sitio no da su texto',
    'protegido por senha: o site não dá seu texto',
  ],
  [
    'not a format that Trama reads; choose one with --format if it is',
    'no es un formato que Trama lea',
    'não é um formato que Trama leia',
  ],
  [
    'another item of the same address came before it',
    'otro elemento de la misma dirección vino antes',
    'outro item do mesmo endereço veio antes',
  ],
  ['older than the snapshot that is stored', 'más antiguo que la copia guardada', 'mais antigo que a cópia guardada'],
  [
    'it was edited at the desk, whose words an import never replaces',
    'se editó en la mesa, cuyas palabras una importación nunca reemplaza',
    'foi editado na mesa, cujas palavras uma importação nunca substitui',
  ],
  [
    'the article at this address has come from {} with a text as full or fuller',
    'el artículo de esta dirección ya vino de {} con un texto igual de completo o más',
    'o artigo deste endereço já veio de {} com um texto tão completo ou mais',
  ],
  ["can't be cleaned: {}", 'no se puede limpiar: {}', 'não pode ser limpo: {}'],
  ["the picture can't be kept: {}", 'la imagen no se puede guardar: {}', 'a imagem não pode ser guardada: {}'],
  [
    'Left out: a JSON file that holds no article.',
    'Se dejó fuera: un archivo JSON sin artículo.',
    'Ficou de fora: um arquivo JSON sem artigo.',
  ],
  [
    'Broken XML ({}); mend this element or export it again.',
    'XML roto ({}); arregle este elemento o expórtelo de nuevo.',
    'XML quebrado ({}); conserte este elemento ou exporte de novo.',
  ],
  [
    'Broken XML: {}; fetch the feed again or mend it by hand.',
    'XML roto: {}; traiga el canal de nuevo o arréglelo a mano.',
    'XML quebrado: {}; busque o feed de novo ou conserte à mão.',
  ],
  [
    'It is longer than {} MB, the limit for one file; split it.',
    'Ocupa más de {} MB, el límite por archivo; divídalo.',
    'Tem mais de {} MB, o limite por arquivo; divida-o.',
  ],
  ['It is longer than {} bytes.', 'Ocupa más de {} bytes.', 'Tem mais de {} bytes.'],
  [
    'It holds more than {} files; split it.',
    'Contiene más de {} archivos; divídalo.',
    'Contém mais de {} arquivos; divida-o.',
  ],
  [
    'The zip ends too early (its directory is missing); copy it again from its source.',
    'El zip termina antes de tiempo (falta su índice); cópielo de nuevo desde su origen.',
    'O zip termina antes da hora (falta seu índice); copie de novo da origem.',
  ],
  [
    'Its zip is damaged ({}); copy it again from its source.',
    'Su zip está dañado ({}); cópielo de nuevo desde su origen.',
    'Seu zip está danificado ({}); copie de novo da origem.',
  ],
  [
    'Its content is damaged (wrong checksum); copy the archive again.',
    'Su contenido está dañado (suma de control errónea); copie el archivo de nuevo.',
    'Seu conteúdo está danificado (soma de verificação errada); copie o arquivo de novo.',
  ],
  [
    'It is a link that leads out of the archive and was not followed.',
    'Es un enlace que sale del archivo y no se siguió.',
    'É um link que sai do arquivo e não foi seguido.',
  ],
];

/** A reason of a report, in the language of the desk; what is not in the list stays as it is. */
export function reasonWords(reason: string, language: InterfaceLanguage): string {
  if (language === 'en') return reason;
  for (const [english, es, pt] of REASONS) {
    const found = patternOf(english).exec(reason);
    if (found) return (language === 'es' ? es : pt).replace('{}', () => reasonWords(found[1] ?? '', language));
  }
  return reason;
}

const patterns = new Map<string, RegExp>();

function patternOf(english: string): RegExp {
  const known = patterns.get(english);
  if (known) return known;
  const [before = '', after] = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp(`^${before}${after === undefined ? '' : `(.*)${after}`}$`, 's');
  patterns.set(english, made);
  return made;
}
