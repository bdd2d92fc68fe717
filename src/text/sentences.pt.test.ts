import { describe, expect, it } from 'vitest';
import { split, splitAtBars } from './sentences.fixture.ts';

const CASES = `
Tratamentos, patentes, iniciais
O Sr. Dr. Caio Brito e a Sra. Lia Mar depuseram.| Ninguém mais foi.
A Exma. Sra. Juíza saiu.| O Ilmo. Sr. Promotor ficou.
O Des. Davi Lobo e o Min. Caio Mar votaram.| A Min. Lia não votou.
O Cel. Brito, o Ten. Mar e o Sgt. Lobo fugiram.| O Maj. Pires ficou.
O dep. Brito (PX-OS) e a sen. Lia Mar faltaram.| A sessão caiu.
O ex-dep. Brito foi preso.| A polícia não comentou.
Gov. Lobo vetou.| Pref. Mar aprovou.
O eng. Pires e a profa. Lia assinaram.| O arq. Mar, não.
J. M. Brito e A. B. Lobo assinaram.| C. Mar se absteve.
João Brito Jr. assinou.| Davi Lobo Filho, não.
D. Lia e D. Davi vieram.| Pe. Caio, não.
V. Exa. sabe.| V. Sa. também.
O del. Pires e o inv. Mar saíram.| O cap. Lobo ficou.
Países, empresas
Viajou aos EUA.| Voltou em maio.
Viajou aos E.U.A. em maio.| Voltou em junho.
Viajou aos E.U.A.| Nunca voltou.
Trabalha na Tordo S.A. desde 2010.| É sócia.
A Tordo S/A fechou.| Ninguém pagou.
A Tordo Ltda. fechou.| Os donos fugiram.
Foi comprada pela Tordo Ltda.| O preço é segredo.
A Tordo & Cia. fechou.| Ninguém pagou.
A Tordo Cia. Ltda. fechou.| Ninguém pagou.
Outras abreviaturas
Segundo o art. 5.º da lei, cabe recurso.| O art. 6.º nega.
Segundo o art. IV da lei, cabe recurso.| Nada mudou.
Foi em 1.º de maio.| No dia 2 choveu.
Foi em 1º de maio.| Choveu.
É o n.º 7 da lista.| O n.º 8 não existe.
Veja a pág. 12, o cap. IV e o nº 3.| O resto sobra.
Mora na R. da Lua, 5, apto. 2, Ostra.| Lá a viram.
Mora na Av. Mar, 12, Jd. Sol, Ostra.| Lá a viram.
Morreu no séc. IV a.C. em Ostra.| Ninguém chorou.
O HC n. 12.345 e o proc. n. 7 seguem.| A rel. Min. Lia votou.
O inc. II, o par. 3 e a al. b valem.| O resto caiu.
Cf. Brito, op. cit., p. 7.| O resto sobra.
Tel. 555-1234, ramal 5.| Ligue hoje.
Roubou carros, barcos, etc.| Ela não roubou nada.
Vieram aprox. 40 pessoas, máx. 50 cabiam.| Todas saíram.
Perguntaram e ele disse que não.| Depois saiu.
Horas, datas, números
Chegou às 17h30.| Ninguém esperava.
Chegou às 5 p.m.| Chovia.
Foi em fev. de 2008.| Em dez. do mesmo ano fechou.
Foi em set. 2008.| Depois fechou.
Foi em 5 out. 2008.| Depois fechou.
Custa R$ 1.250.000,50.| Ninguém paga.
Apreenderam 3,5 t. de coca e 12 kg. de pasta.| Não houve prisões.
Mede 5 m. de altura.| Pesa 2 kg.| É vermelha.
Vende-se a R$ 5.| 12 pessoas compraram.
Durou 10 min.| Depois parou.
Foi em 2008.| Em 2009 parou.
Escreva a mesa@ostra.example ou veja www.ostra.example.| Ninguém responde.
O site Ostra.example caiu.| Já voltou.
Perguntas, citações
Quem foi?| E por quê?| Ninguém sabe.
Se não foi ele, quem foi?| Ninguém sabe.
— Quem é? — perguntou o juiz.| — Ninguém — disse ela.
“Não sei”, disse.| “Pergunte a outro.”| E saiu.
“Não sei.| Pergunte a outro”, disse.
“Por quê?”, perguntou.| Ninguém respondeu.
“Por quê?” perguntou.| Ninguém respondeu.
“Fora!”, gritaram.| Ele saiu.
Perguntou: “Por que agora?”| Ninguém respondeu.
Disse: “Vou embora.”| E foi.
O grupo “Basta Já!” foi proibido.| Recorreu.
“Eu... eu não fui”, disse.| Ninguém acreditou.
"Não fui eu", disse.| "Foi ela".
«Não sei», disse.| «Pergunte a outro.»
Outros sinais
Não disse nada...| Depois saiu.
Esperou... e saiu.| Era tarde.
“Queremos paz [...] e terra.”| Nada mais.
Queremos paz (...) e terra.| Nada mais.
Disse isso (ver p. 4).| Negou (duas vezes!).| Bem.
(Ele não estava.)| Foi o que disse.
Veio; viu; saiu.| Ninguém ligou.
O que é isso?!| Nada.
Linhas de data, títulos, listas, linhas
OSTRA (Reuters) - Dois homens fugiram.| Um voltou.
Ostra, 5 mar. (Lusa) — Dois homens fugiram.| Um voltou.
Prefeita renuncia⏎⏎|Ana Vila deixou o cargo.
O que se sabe:⏎|• duas prisões⏎|• um barco
1. Abra a porta.|⏎2. Feche-a.
I - o porto;⏎|II - a estrada.
a) o porto;⏎|b) a estrada.
Art. 5º O porto fecha.| Art. 6º A estrada abre.
§ 1.º O porto fecha.| § 2.º A estrada abre.
Cai a tarde em Ostra,⏎ninguém fecha a porta;⏎o rio passa.
O Sr.⏎Brito saiu.| A Sra.⏎Mar entrou.
Ana Vila, porta-voz do Ministério⏎|O Ministério das Estradas anuncia uma recompensa de até trezentas coroas pelos nomes de quem mudou de lugar os marcos entre Ostra e Porto Ostra.| Ninguém a pediu.⏎|Escreva ao Ministério.
Sem maiúsculas
ninguém veio.| a polícia saiu.| o dr. brito ficou.
NINGUÉM VEIO.| A POLÍCIA SAIU.| O DR. BRITO FICOU NOS E.U.A.| ELE ESTAVA CANSADO.
`;

describe('sentences in Portuguese', () => {
  it.each(splitAtBars(CASES))('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
