import { wordSet } from './index.ts';

/** What offices are in charge of: 'Assistant Secretary for Population, Refugees, and Migration'. Our own compilation. */
export const BUSINESS = wordSet(
  'affairs security policy defense defence rights labor labour growth energy environment environmental reform relations ' +
    'management resources diplomacy control migration refugees nonproliferation narcotics operations prosecutions ' +
    'programs planning development trade reconciliation commerce industry investigations enforcement population ' +
    'democracy justice state interior finance treasury health education economy agriculture fisheries transport ' +
    'transportation communications mines mining tourism culture sports women youth water counterterrorism intelligence ' +
    'border immigration civilian human law international economic political public political-military arms ' +
    'western hemisphere european eurasian african asian pacific near eastern south central consular legislative legal ' +
    'global cyber cyberspace digital science technology oceans climate trafficking persons homeland foreign internal ' +
    'domestic marine hostage drug drugs crime organized transnational transborder housing social works media information ' +
    'estado defensa justicia hacienda gobierno gobernación relaciones exteriores salud educación economía energía ' +
    'ambiente seguridad pública nacional interior trabajo turismo cultura deporte minas transporte transportes ' +
    'comunicaciones desarrollo drogas narcóticos derechos humanos asuntos políticos agricultura finanzas industria ' +
    'comercio vivienda defesa justiça fazenda governo relações saúde segurança educação agricultura ambiente trabalho ' +
    'casa civil meio direitos humanos indústria comércio',
);
